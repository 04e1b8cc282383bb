using ChatBot.Benchmarks.Matching;

Lab.Run(args[1..]);
