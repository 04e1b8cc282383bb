using ChatBot.Cli;

return await Verbs.Root().Parse(args).InvokeAsync();
