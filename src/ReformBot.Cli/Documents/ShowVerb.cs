using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Cli.Documents;

/// <summary><c>show</c>: a document of the library, or a place in it with its surroundings.</summary>
internal sealed class ShowVerb(Surroundings surroundings, LibraryDoor door)
{
    private const int ListedLocators = 12;

    public async Task<int> RunAsync(ShowOptions options, CancellationToken cancellationToken)
    {
        using var library = door.OpenForReading();
        var card = await new DocumentFinder(surroundings.Screen, library.Library).FindAsync(options.Document, cancellationToken);
        var document = await library.Library.FindAsync(card.Id, options.Revision, cancellationToken) ?? throw NoRevision(card, options.Revision);
        List<TextSpan> marks = options.Locator is { } locator ? Find(document, locator) : [];
        DocumentView.WriteCard(surroundings.Screen, document.Card);
        if (marks.Count == 0 || options.Whole)
            DocumentView.WriteWhole(surroundings.Screen, document, marks);
        else
            DocumentView.WriteExcerpts(surroundings.Screen, document, marks);
        return ExitCode.Ok;
    }

    private List<TextSpan> Find(StoredDocument document, string locator)
    {
        var found = LocatorReader.Find(document, locator);
        if (found.Count > 0)
            return found;
        var known = string.Join(surroundings.Screen.Say("；", "; "), document.Passages.Select(passage => passage.Locator).Where(name => name.Length > 0).Distinct().Take(ListedLocators));
        throw new CommandFailure(surroundings.Screen.Say(
            $"《{document.Card.Title}》里没有“{locator}”。" + (known.Length > 0 ? $"可以用：{known}…" : "这份文件没有编号，可以用引文的起止位置，如 120-180"),
            $"no “{locator}” in {document.Card.Title}. " + (known.Length > 0 ? $"There are: {known}…" : "It has no numbered clauses; use the offsets of a citation, such as 120-180")));
    }

    private CommandFailure NoRevision(DocumentCard card, int? revision) => new(surroundings.Screen.Say(
        $"《{card.Title}》没有第 {revision} 版，最新是第 {card.Version} 版",
        $"{card.Title} has no version {revision}; the newest is {card.Version}"));
}
