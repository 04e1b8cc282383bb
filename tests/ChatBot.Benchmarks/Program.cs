using ChatBot.Benchmarks.Dialog;
using ChatBot.Benchmarks.Growth;
using ChatBot.Benchmarks.Listings;
using ChatBot.Benchmarks.Matching;
using ChatBot.Benchmarks.Micro;
using ChatBot.Benchmarks.Peers;
using ChatBot.Benchmarks.Peers.Api;
using ChatBot.Benchmarks.Telegram;

// What to measure, and what it takes.
switch (args)
{
    case ["matching", .. var rest]:
        MatchingReport.Print(rest);
        break;
    case ["listings", .. var rest]:
        ListingsReport.Print(rest);
        break;
    case ["telegram", .. var rest]:
        await TelegramThroughput.PrintAsync(rest);
        break;
    case ["step", .. var rest]:
        StepReport.Print(rest);
        break;
    case ["faults", .. var rest]:
        return await FaultsReport.PrintAsync(rest);
    case ["flood", .. var rest]:
        return await FloodReport.PrintAsync(rest);
    case ["growth"]:
        await GrowthReport.PrintAsync();
        break;
    case ["micro", .. var rest]:
        MicroReport.Print(rest);
        break;
    case ["peers", .. var rest]:
        return await PeersReport.PrintAsync(rest);

    // Started by "peers", each as a process of its own.
    case [ApiProgram.Verb, .. var rest]:
        await ApiProgram.RunAsync(rest);
        break;
    case [PlainBot.Verb, .. var rest]:
        await PlainBot.RunAsync(rest);
        break;
    default:
        Console.Error.WriteLine("step [folder of pages] | matching [folder of development sets] | listings [folder of pages] | telegram [chats] [seconds] | faults [updates] [chats] [--seed 1] [--faults 20] [--questions 6] [--rate 250] [--kills 3] [--terminations 2] [--sends 0] [--webhook copies] | flood [seconds] | growth | micro [--filter *Tap*] | peers [seconds] [rounds] [--program FOLDER/chatbot] [--only names] [--chats 500] [--rate 200] [--delay 50] [--poll-delay 50]");
        return 2;
}
return 0;
