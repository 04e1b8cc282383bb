using System.Text;

namespace ChatBot.Tests.Cli;

/// <summary>Reads comma-separated rows letter by letter, so that what the program writes is judged by other code than its own.</summary>
internal static class Csv
{
    public static List<Dictionary<string, string>> Read(string path)
    {
        var rows = Split(File.ReadAllText(path));
        var header = rows[0];
        foreach (var row in rows)
            Assert.Equal(header.Count, row.Count);

        return [.. rows.Skip(1).Select(row => header.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static List<List<string>> Split(string text)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append(text[++i]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    End(rows[^1]);
                    break;
                case '\n' when !quoted:
                    End(rows[^1]);
                    rows.Add([]);
                    break;
                case '\r' when !quoted:
                    break;
                case var letter:
                    cell.Append(letter);
                    break;
            }
        }

        if (cell.Length > 0 || rows[^1].Count > 0)
            End(rows[^1]);

        return [.. rows.Where(row => row.Count > 0)];

        void End(List<string> row)
        {
            row.Add(cell.ToString());
            cell.Clear();
        }
    }
}
