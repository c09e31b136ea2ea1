using System.Collections.Concurrent;
using ReformBot.Cli.Asking;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Evaluation;

/// <summary>The texts that quotes are looked up in: the files of a folder, or the originals that the library holds.</summary>
internal sealed class QuoteSources
{
    private readonly ConcurrentDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Func<string, string> _load;

    private QuoteSources(Func<string, string> load) => _load = load;

    public static QuoteSources OfFolder(string folder) => new(document =>
    {
        var path = Path.Combine(folder, document.Split('#')[0]);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    });

    public static async Task<QuoteSources> OfLibraryAsync(IPolicyLibrary library, IEnumerable<ReplyLine> replies, CancellationToken cancellationToken)
    {
        var originals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in replies.SelectMany(reply => reply.Citations).Select(citation => citation.Document).Distinct())
            originals[name] = (await library.FindAsync(name, version: null, cancellationToken))?.Original ?? "";
        return new QuoteSources(document => originals.GetValueOrDefault(document, ""));
    }

    public bool Holds(CitationLine citation) =>
        _texts.GetOrAdd(citation.Document, document => EvaluationText.Norm(_load(document))).Contains(EvaluationText.Norm(citation.Quote), StringComparison.Ordinal);
}
