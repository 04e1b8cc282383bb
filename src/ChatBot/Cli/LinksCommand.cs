using System.CommandLine;
using ChatBot.Books;
using ChatBot.Content;
using ChatBot.Web;

namespace ChatBot.Cli;

/// <summary><c>chatbot links</c>: the addresses that a host may print, send or make a code to scan of.</summary>
internal static class LinksCommand
{
    public static Command Create()
    {
        var folders = CommandLine.FoldersArgument();
        var url = new Option<string>("--url") { Description = "The page's own address, to stand before each.", DefaultValueFactory = _ => "" };
        var links = new Command(
            "links", "Lists for each page an address in each language that can be shared or scanned and says nothing of the page.") { folders, url };
        links.SetAction(parsed => List(parsed.GetValue(folders)!, parsed.GetValue(url)!.TrimEnd('/')));
        return links;
    }

    private static int List(string[] folders, string url)
    {
        try
        {
            if (BookFiles.Compile(folders, TimeProvider.System).Book is not { } book)
                return CommandLine.Fail("The book has errors; \"chatbot check\" prints them.");

            foreach (var page in book.Links.All.GroupBy(link => link.Path))
                CommandLine.Say(Row(page.Key, url, page));

            return CommandLine.Ok;
        }
        catch (FolderException broken)
        {
            return CommandLine.Fail(broken.Message);
        }
    }

    private static string Row(string path, string url, IEnumerable<PageLink> links) => string.Join(
        '\t', links.Select(link => $"{link.Language} {url}{WebChannel.LinkPath}{link.Code}").Prepend(path.Length == 0 ? "(start)" : path));
}
