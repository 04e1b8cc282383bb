using System.CommandLine;
using ChatBot.Cli;

// The host ends the program on SIGTERM and Ctrl+C in its own time; the command line must not cut that short.
return await CommandLine.Root().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
