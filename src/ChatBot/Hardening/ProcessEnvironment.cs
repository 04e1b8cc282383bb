using System.Globalization;

namespace ChatBot.Hardening;

/// <summary>Where the program finds itself, as far as a visitor's safety depends on it.</summary>
/// <param name="IsLinux">Only there are the controls that need the kernel.</param>
/// <param name="IsRoot">Whoever breaks in owns the machine.</param>
/// <param name="Dumps">A crash writes the memory, or a part of it, to a file.</param>
/// <param name="Diagnostics">Other processes of the same user may look in through the runtime.</param>
/// <param name="CanSwap">Memory may be written to a disk.</param>
internal sealed record ProcessEnvironment(bool IsLinux, bool IsRoot, bool Dumps, bool Diagnostics, bool CanSwap)
{
    // .NET's own settings, under either prefix. Measured: as root a mini-dump is written in spite of every other control.
    private static readonly string[] Prefixes = ["DOTNET_", "COMPlus_"];
    private static readonly string[] DumpKeys = ["DbgEnableMiniDump", "EnableCrashReport", "EnableCrashReportOnly"];

    /// <summary>Looks around.</summary>
    /// <param name="variable">A variable of the environment, or null.</param>
    public static ProcessEnvironment Detect(Func<string, string?> variable)
    {
        var isLinux = OperatingSystem.IsLinux();
        return new ProcessEnvironment(
            isLinux,
            isLinux && Linux.IsRoot,
            DumpKeys.Any(key => IsOn(variable, key, usual: false)),
            IsOn(variable, "EnableDiagnostics", usual: true),
            isLinux && Swap.IsPossible(Linux.ReadText));
    }

    // The runtime reads such numbers as hexadecimal.
    private static bool IsOn(Func<string, string?> variable, string key, bool usual) =>
        Prefixes.Select(prefix => variable(prefix + key)).FirstOrDefault(value => value is { Length: > 0 }) is { } text
            ? !int.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) || number != 0
            : usual;
}
