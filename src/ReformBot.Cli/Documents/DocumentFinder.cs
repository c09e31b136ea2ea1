using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Cli.Documents;

/// <summary>The one document that a person means: by id, by name, by 发文字号, or by a part of its title, name or place that no other has.</summary>
internal sealed class DocumentFinder(Screen screen, IPolicyLibrary library)
{
    /// <summary>As many as fit a screen.</summary>
    private const int Listed = 10;

    /// <exception cref="CommandFailure">None, or more than one; then the message lists them.</exception>
    public async Task<DocumentCard> FindAsync(string wanted, CancellationToken cancellationToken)
    {
        if (await library.FindAsync(wanted, version: null, cancellationToken) is { } exact)
            return exact.Card;
        var cards = (await library.ListAsync(cancellationToken, DocumentStatus.Current, DocumentStatus.Withdrawn)).DistinctBy(card => card.Id).ToList();
        foreach (var rule in Rules(CharacterFolder.Fold(wanted.Trim())))
        {
            var found = cards.Where(rule).ToList();
            if (found.Count(card => card.Status == DocumentStatus.Current) == 1)
                return found.Single(card => card.Status == DocumentStatus.Current);
            if (found.Count == 1)
                return found[0];
            if (found.Count > 1)
                throw Ambiguous(wanted, found);
        }

        throw new CommandFailure(screen.Say($"文件库里没有“{wanted}”。用 reformbot documents 查看有哪些文件", $"no document “{wanted}” in the library. See: reformbot documents"));
    }

    /// <summary>The strictest first; the first that fits any document decides.</summary>
    private static IEnumerable<Func<DocumentCard, bool>> Rules(string folded)
    {
        yield return card => Same(card.Name, folded) || Same(FileName(card.Name), folded);
        yield return card => Same(card.Title, folded);
        yield return card => card.Metadata.Number is { } number && Same(number.Value.ToString(), folded);
        yield return card => folded.Length > 0 && ((card.Metadata.Title is { } title && Holds(title.Value, folded)) || Holds(WithoutExtension(card.Name), folded));
        yield return card => folded.Length > 0 && card.Metadata.Place is { } place && Holds(place.Value.Path, folded);
    }

    private static string FileName(string name) => name[(name.LastIndexOf('/') + 1)..];

    /// <summary>Or “x” would mean the only .txt. A line of a .jsonl is named by its id, not by an extension.</summary>
    private static string WithoutExtension(string name) => name.Contains('#', StringComparison.Ordinal) ? name : name[..^Path.GetExtension(name).Length];

    private static bool Same(string text, string folded) => CharacterFolder.Fold(text) == folded;

    private static bool Holds(string text, string folded) => CharacterFolder.Fold(text).Contains(folded, StringComparison.Ordinal);

    private CommandFailure Ambiguous(string wanted, List<DocumentCard> found)
    {
        var names = string.Join(screen.Say("；", "; "), found.Take(Listed).Select(card => $"{card.Name}（{card.Title}）"));
        var more = found.Count > Listed ? "…" : "";
        return new CommandFailure(screen.Say($"“{wanted}”对应 {found.Count} 份文件，请说得更具体：{names}{more}", $"“{wanted}” fits {found.Count} documents, be more specific: {names}{more}"));
    }
}
