using System.Text;
using ReformBot.Answering.Composition;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>Draft → checked sentences with 〔n〕 marks and the list of citations with the source's own characters. One for each reply.</summary>
/// <param name="opened">Documents that were read whole already, by id; others are fetched from the library.</param>
/// <param name="deciding">The words of a quotation that decided.</param>
internal sealed class ReplyWriter(IPolicyLibrary library, IReadOnlyDictionary<string, StoredDocument> opened, Func<string, IEnumerable<TextSpan>> deciding)
{
    private const string Withheld = "另有内容未能与原文逐字核对，已略去。";

    private readonly Dictionary<string, string> originals = [];
    private readonly List<Citation> citations = [];

    /// <summary>A sentence that fails the check is left out, and the reply says that something is missing.</summary>
    public async ValueTask<Reply> WriteAsync(Draft draft, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var (withheld, kept) = (0, 0);
        foreach (var sentence in draft.Sentences)
        {
            var quotes = await ClaimedAsync(sentence, cancellationToken);
            if (!(draft.IsByRule ? CitationChecker.CheckFacts(sentence.Text, quotes, draft.Counted) : CitationChecker.Find(sentence.Text, quotes, draft.Counted)).IsEmpty)
            {
                withheld++;
                continue;
            }

            kept += sentence.Quotations.IsEmpty ? 0 : 1;
            Append(text, sentence, quotes);
        }

        AppendLine(text, withheld > 0 ? Withheld : "");
        AppendLine(text, draft.Note);
        return new Reply
        {
            Kind = withheld == 0 || draft.Kind is not (ReplyKind.Answered or ReplyKind.Partial) ? draft.Kind : kept > 0 ? ReplyKind.Partial : ReplyKind.NoEvidence,
            Text = text.ToString(),
            Citations = [.. citations],
            Counted = draft.Counted,
            Choices = draft.Choices,
        };
    }

    private static void AppendLine(StringBuilder text, string line)
    {
        if (line.Length > 0)
            text.Append(text.Length > 0 ? "\n" : "").Append(line);
    }

    private void Append(StringBuilder text, DraftSentence sentence, IReadOnlyList<ClaimedQuote> quotes)
    {
        AppendLine(text, char.IsLetterOrDigit(sentence.Text[^1]) ? sentence.Text + "。" : sentence.Text);
        for (var i = 0; i < quotes.Count; i++)
            text.Append('〔').Append(NumberOf(sentence.Quotations[i], quotes[i].Original)).Append('〕');
    }

    private async ValueTask<IReadOnlyList<ClaimedQuote>> ClaimedAsync(DraftSentence sentence, CancellationToken cancellationToken)
    {
        var claimed = new List<ClaimedQuote>();
        foreach (var quotation in sentence.Quotations)
            claimed.Add(new ClaimedQuote(await OriginalAsync(quotation.Card.Id, cancellationToken), quotation.Span, quotation.Text, quotation.Card, quotation.Locator));
        return claimed;
    }

    private int NumberOf(Quotation quotation, string original)
    {
        var card = quotation.Card;
        var known = citations.FindIndex(citation => citation.DocumentId == card.Id && citation.Span == quotation.Span);
        if (known >= 0)
            return known + 1;
        var quote = quotation.Span.In(original);
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
        if (opened.TryGetValue(documentId, out var document))
            return document.Original;
        if (!originals.TryGetValue(documentId, out var text))
        {
            text = (await library.FindAsync(documentId, null, cancellationToken))?.Original ?? "";
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
