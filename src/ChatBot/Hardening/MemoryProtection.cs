namespace ChatBot.Hardening;

/// <summary>Closes the memory to others: not dumpable, no core. Done before the first visitor's byte is read.</summary>
internal static class MemoryProtection
{
    /// <summary>Closes it.</summary>
    /// <returns>False where the kernel refused a part of it.</returns>
    public static bool Apply(HardeningOptions settings)
    {
        if (!OperatingSystem.IsLinux())
            return false;

        var hasNoCores = Linux.ForbidCores();
        return (settings.Dumpable || Linux.ForbidDumps()) && hasNoCores;
    }
}
