using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace ChatBot.Benchmarks.Micro;

/// <summary>What the parts of a tap, a question and a start cost, each by itself, with BenchmarkDotNet.</summary>
internal static class MicroReport
{
    private static readonly TimeInterval Iteration = TimeInterval.FromMilliseconds(100);

    /// <param name="args">BenchmarkDotNet's own, such as <c>--filter *Tap*</c>; all where there are none.</param>
    public static void Print(string[] args)
    {
        // In this process: a project of BenchmarkDotNet's own would not restore from our lock files, nor see what is internal. Short
        // iterations, and the fastest beside the mean: where the machine does other things too, that says most.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithIterationTime(Iteration).WithWarmupCount(3).WithIterationCount(12);
        var config = ManualConfig.CreateEmpty().AddJob(job)
            .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Params, DefaultColumnProviders.Metrics)
            .AddColumn(StatisticColumn.Min, StatisticColumn.Median, StatisticColumn.Mean)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "chatbot-micro"))
            .WithOptions(ConfigOptions.DisableLogFile | ConfigOptions.JoinSummary);
        foreach (var summary in BenchmarkSwitcher.FromAssembly(typeof(MicroReport).Assembly).Run(args.Length > 0 ? args : ["--filter", "*"], config))
        {
            MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);
            foreach (var error in summary.ValidationErrors.Where(error => error.IsCritical))
                Console.Error.WriteLine(error.Message);
        }
    }
}
