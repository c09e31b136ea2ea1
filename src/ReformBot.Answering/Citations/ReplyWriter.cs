using System.Collections.Immutable;
using System.Text;
using ReformBot.Answering.Composition;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>Checked sentences → the text with 〔n〕 marks and the list of citations with the source's own characters.</summary>
internal sealed class ReplyWriter(IPolicyLibrary library)
{
    private readonly Dictionary<string, string> originals = [];

    public async ValueTask<Reply> WriteAsync(Draft draft, Func<string, IEnumerable<TextSpan>> deciding, CancellationToken cancellationToken)
    {
        var citations = new List<Citation>();
        var text = new StringBuilder();
        foreach (var sentence in draft.Sentences)
        {
            if (text.Length > 0)
                text.Append('\n');
            text.Append(sentence.Text);
            foreach (var quotation in sentence.Quotations)
                text.Append('〔').Append(await NumberAsync(quotation, citations, deciding, cancellationToken)).Append('〕');
        }

        if (draft.Note.Length > 0)
            text.Append(text.Length > 0 ? "\n" : "").Append(draft.Note);
        return new Reply
        {
            Kind = draft.Kind,
            Text = text.ToString(),
            Citations = [.. citations],
            Counted = draft.Counted,
            Choices = draft.Choices,
        };
    }

    private async ValueTask<int> NumberAsync(Quotation quotation, List<Citation> citations, Func<string, IEnumerable<TextSpan>> deciding, CancellationToken cancellationToken)
    {
        var card = quotation.Card;
        var known = citations.FindIndex(citation => citation.DocumentId == card.Id && citation.Span == quotation.Span);
        if (known >= 0)
            return known + 1;
        var quote = quotation.Span.In(await OriginalAsync(card.Id, cancellationToken));
        citations.Add(new Citation(
            citations.Count + 1,
            card.Id,
            card.Name,
            card.Title,
            card.Metadata.Issuers.IsEmpty ? null : string.Join('、', card.Metadata.Issuers.Select(issuer => issuer.Value)),
            card.Metadata.Dates.Shown?.Value,
            quotation.Locator,
            quote,
            quotation.Span,
            [.. Merge(deciding(CharacterFolder.Fold(quote)))],
            quotation.PassageId));
        return citations.Count;
    }

    private async ValueTask<string> OriginalAsync(string documentId, CancellationToken cancellationToken)
    {
        if (!originals.TryGetValue(documentId, out var text))
        {
            text = (await library.FindAsync(documentId, null, cancellationToken))?.Original
                ?? throw new InvalidOperationException($"Document {documentId} left the library while it was being cited.");
            originals[documentId] = text;
        }

        return text;
    }

    /// <summary>Overlapping and touching marks become one, in order.</summary>
    private static IEnumerable<TextSpan> Merge(IEnumerable<TextSpan> spans)
    {
        TextSpan? open = null;
        foreach (var span in spans.OrderBy(span => span.Start).ThenBy(span => span.End))
        {
            if (open is { } current && span.Start <= current.End)
            {
                open = TextSpan.FromBounds(current.Start, Math.Max(current.End, span.End));
                continue;
            }

            if (open is { } done)
                yield return done;
            open = span;
        }

        if (open is { } last)
            yield return last;
    }
}
