using System.Text.Json;

namespace ChatBot.Hsds;

/// <summary>Which file of a package holds which table: as its <c>datapackage.json</c> says, or by the usual names.</summary>
internal static class PackageFiles
{
    // Tables that are not mapped are read too, to say what was left out.
    private static readonly string[] Others =
    [
        "program", "contact", "funding", "accessibility", "metadata", "meta_table_description", "cost_option", "organization_identifier",
        "postal_address", "holiday_schedule", "eligibility", "payment_accepted", "service_taxonomy", "other_attribute",
    ];

    // HSDS 1 and 2 (docs.openreferral.org, version 2.0), and what people write.
    private static readonly Dictionary<string, string> Older = new()
    {
        ["physical_address"] = "address",
        ["regular_schedule"] = "schedule",
        ["services_at_location"] = "service_at_location",
        ["organisation"] = "organization",
    };

    /// <summary>The table that a name stands for: itself, its plural or an older name of it; null where none is known.</summary>
    public static string? TableOf(string name)
    {
        var plain = name.Trim().ToLowerInvariant();
        foreach (var candidate in Singulars(plain))
        {
            if (Older.TryGetValue(candidate, out var newer))
                return newer;

            if (Others.Contains(candidate) || HsdsTables.All.Any(table => table.Name == candidate))
                return candidate;
        }

        return null;
    }

    /// <summary>Whether a name is one of an older version of the specification.</summary>
    public static bool IsOlder(string name) => Singulars(name.Trim().ToLowerInvariant()).Any(Older.ContainsKey);

    /// <summary>The files that a package's description names; null where it has none.</summary>
    /// <exception cref="PackageException">The description names what isn't read here.</exception>
    public static List<(string Name, string Path)>? Described(string folder, ImportReport report)
    {
        var description = Path.Combine(folder, PackageWriter.Description);
        if (!File.Exists(description))
        {
            report.Warn($"There is no {PackageWriter.Description}: files are looked for by their usual names.");
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(description));
            return [.. json.RootElement.GetProperty("resources").EnumerateArray().SelectMany(resource => Files(folder, resource))];
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            report.Warn($"{PackageWriter.Description} can't be read, it has no list of \"resources\" with \"name\" and \"path\": files are looked for by their usual names.");
            return null;
        }
    }

    private static IEnumerable<(string, string)> Files(string folder, JsonElement resource)
    {
        var name = resource.GetProperty("name").GetString() ?? "";
        if (!resource.TryGetProperty("path", out var path))
            throw new PackageException($"The table \"{name}\" stands inside {PackageWriter.Description}, and only tables in CSV files are read. Save it as a file and name it with \"path\".");

        return (path.ValueKind == JsonValueKind.Array ? [.. path.EnumerateArray()] : new[] { path })
            .Select(part => (name, Inside(folder, name, part.GetString() ?? "")));
    }

    // A package is somebody else's: a path in it must not lead out of its folder.
    private static string Inside(string folder, string name, string path)
    {
        var root = Path.GetFullPath(folder);
        var whole = path.Contains('\0') ? "" : Path.GetFullPath(Path.Combine(root, path));
        if (path.Length == 0 || path.Contains("://", StringComparison.Ordinal) || !whole.StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal))
            throw new PackageException($"The table \"{name}\" is at \"{path}\", which is not inside the package. Put the file into its folder, and name it so.");

        return whole;
    }

    private static IEnumerable<string> Singulars(string name)
    {
        yield return name;
        if (name.EndsWith("ies", StringComparison.Ordinal))
            yield return name[..^3] + "y";

        if (name.EndsWith("es", StringComparison.Ordinal))
            yield return name[..^2];

        if (name.EndsWith('s'))
            yield return name[..^1];
    }
}

/// <summary>A package that can't be read, or has nothing to take over. The message is for the editor.</summary>
internal sealed class PackageException(string message) : Exception(message);
