using System.Text;
using ChatBot.Books;
using CsvHelper;

namespace ChatBot.Hsds;

/// <summary>Reads a tabular data package from a folder, all of it or nothing.</summary>
internal static class PackageReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads every table that is there.</summary>
    /// <param name="report">Takes what is not as it should be.</param>
    /// <exception cref="PackageException">There is no package, or a part of it can't be read.</exception>
    /// <exception cref="FolderException">The folder may not be entered.</exception>
    public static HsdsPackage Read(string folder, ImportReport report)
    {
        switch (FolderTree.Find(folder))
        {
            case Entry.Missing:
                throw new PackageException($"There is no folder \"{folder}\"; name the folder that the package was unpacked into.");
            case Entry.File:
                throw new PackageException($"\"{folder}\" is a file; name the folder with the package's CSV files. A .zip has to be unpacked, and JSON isn't read.");
        }

        var present = FolderTree.Files(folder, _ => false).Select(file => file.Path).Order(StringComparer.Ordinal).ToList();
        var files = Tables(folder, present, report);
        var package = new HsdsPackage();
        foreach (var (table, path) in files)
            ReadTable(package, table, path);

        foreach (var path in present.Where(path => IsData(path) && files.All(file => file.Path != path)))
            report.Warn($"Not read: {Path.GetRelativePath(folder, path)}.");

        if (files.All(file => file.Table != HsdsTables.Service.Name))
            throw new PackageException($"There is no table of services in \"{folder}\" (services.csv, or what {PackageWriter.Description} calls \"service\"). {Instead(folder, present)}");

        return package.Rows(HsdsTables.Service).Count > 0
            ? package
            : throw new PackageException($"The package in \"{folder}\" has no services: its table of services has no rows.");
    }

    private static List<(string Table, string Path)> Tables(string folder, List<string> present, ImportReport report)
    {
        var described = PackageFiles.Described(folder, report) ?? [.. present
            .Where(path => Path.GetExtension(path) == ".csv" && Path.GetDirectoryName(path) == Path.GetFullPath(folder).TrimEnd('/'))
            .Select(path => (Name: Path.GetFileNameWithoutExtension(path), Path: path))];
        if (described.Any(file => PackageFiles.IsOlder(file.Name)))
            report.Warn("The package is of an older version of the specification: its addresses are taken for places to go to, and its regular schedules for weekly hours.");

        foreach (var (_, path) in described.Where(file => !present.Contains(file.Path)))
            report.Warn($"{PackageWriter.Description} names {Path.GetRelativePath(folder, path)}, and it is not there.");

        return
        [
            .. described.Where(file => present.Contains(file.Path) && PackageFiles.TableOf(file.Name) is not null)
                .Select(file => (PackageFiles.TableOf(file.Name)!, file.Path)),
        ];
    }

    private static bool IsData(string path) => Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".json" or ".xlsx" or ".xls" or ".ods" or ".zip" or ".tsv"
        && Path.GetFileName(path) != PackageWriter.Description;

    private static string Instead(string folder, List<string> present)
    {
        var elsewhere = present.Find(path => Path.GetExtension(path) == ".csv" && PackageFiles.TableOf(Path.GetFileNameWithoutExtension(path)) == HsdsTables.Service.Name);
        if (elsewhere is not null)
            return $"There is one in \"{Path.GetDirectoryName(elsewhere)}\": name that folder.";

        var other = present.Find(IsData);
        return other is null
            ? "Is it the right folder?"
            : $"What is there, as {Path.GetRelativePath(folder, other)}, isn't read: export the directory as a tabular data package, in CSV files.";
    }

    private static void ReadTable(HsdsPackage package, string name, string path)
    {
        using var reader = CsvReader.FromText(ReadText(path), new CsvReaderOptions { FieldCountMismatch = CsvFieldCountHandling.Throw });
        try
        {
            var columns = reader.Headers.ToArray();
            while (reader.Read())
            {
                var cells = new (string, string?)[columns.Length];
                for (var i = 0; i < columns.Length; i++)
                    cells[i] = (columns[i].Trim(), reader.GetString(i));

                if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell.Item2)))
                    package.Add(name, OlderLayout.Renew(name, Path.GetFileNameWithoutExtension(path), cells));
            }
        }
        catch (CsvFormatException broken)
        {
            throw new PackageException($"{path} is no table that can be read: {broken.Message}");
        }
    }

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path, Utf8);
        }
        catch (DecoderFallbackException)
        {
            throw new PackageException($"{path} is not written in UTF-8; save it so.");
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new PackageException($"{path} can't be read; check that the program may read it.");
        }
    }
}
