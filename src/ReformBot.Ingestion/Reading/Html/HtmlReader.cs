using AngleSharp.Html.Parser;
using ReformBot.Corpus.Documents;
using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Reading.Html;

/// <summary>
/// .html: what a person sees of the page's main part, one block a line, tables row by row. Scripts, hidden elements and navigation are
/// left out. Nothing is fetched and no script runs.
/// </summary>
internal sealed class HtmlReader(IngestionMessages messages) : IDocumentReader
{
    private static readonly string Parser = $"AngleSharp {typeof(HtmlParser).Assembly.GetName().Version}";

    public ValueTask<string> VersionAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Parser);

    public ValueTask<ReadResult> ReadAsync(RawDocument raw, CancellationToken cancellationToken) => ValueTask.FromResult(Read(raw));

    private ReadResult Read(RawDocument raw)
    {
        var decoded = HtmlDecoder.Decode(raw.Bytes.Span);
        if (decoded.Problem is not null)
            return ReadResult.Failed(decoded.Problem);
        var markup = HtmlDepthGuard.Limit(decoded.Text, out var flattened);
        using var page = new HtmlParser().ParseDocument(markup);
        if (MainPart.IsTooDeep(page))
            return ReadResult.Failed(MessageCode.NestedTooDeep);
        var text = HtmlText.Of(MainPart.Of(page));
        if (text.Length == 0)
            return ReadResult.Failed(MessageCode.NoText);
        IEnumerable<string> warnings = [.. raw.Warnings, .. decoded.Warnings.Select(warning => messages.Of(warning).Reason)];
        if (flattened)
            warnings = warnings.Append(messages.Reason(MessageCode.Flattened, HtmlDepthGuard.Greatest.ToString()));
        return ReadResult.Of(new SourceDocument(raw.Name, "text/html", text, DeclaredByPage.Of(page, text), [.. warnings]));
    }
}
