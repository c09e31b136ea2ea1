using System.Collections.Immutable;
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
    private readonly StringBuilder text = new();
    private ImmutableArray<int> counted = [];

    /// <summary>A sentence that fails the check is left out, and the reply says that something is missing.</summary>
    public async ValueTask<Reply> WriteAsync(Draft draft, CancellationToken cancellationToken)
    {
        counted = draft.Counted;
        var (withheld, kept) = (0, 0);
        foreach (var sentence in draft.Sentences)
        {
            if (await SayAsync(sentence, draft.IsByRule, cancellationToken) is null)
                withheld++;
            else
                kept += sentence.Quotations.IsEmpty ? 0 : 1;
        }

        var kind = withheld == 0 || draft.Kind is not (ReplyKind.Answered or ReplyKind.Partial) ? draft.Kind : kept > 0 ? ReplyKind.Partial : ReplyKind.NoEvidence;
        return Close(kind, withheld > 0, draft.Note) with { Choices = draft.Choices };
    }

    /// <summary>The next sentence with its marks and the citations that are new with it; null when it fails the check and is left out.</summary>
    /// <param name="isByRule">As <see cref="Draft.IsByRule"/>.</param>
    public async ValueTask<ReplyPart?> SayAsync(DraftSentence sentence, bool isByRule, CancellationToken cancellationToken)
    {
        var quotes = await ClaimedAsync(sentence, cancellationToken);
        if (!(isByRule ? CitationChecker.CheckFacts(sentence.Text, quotes, counted) : CitationChecker.Find(sentence.Text, quotes, counted)).IsEmpty)
            return null;
        var (said, known) = (text.Length, citations.Count);
        AppendLine(char.IsLetterOrDigit(sentence.Text[^1]) ? sentence.Text + "。" : sentence.Text);
        for (var i = 0; i < quotes.Count; i++)
            text.Append('〔').Append(NumberOf(sentence.Quotations[i], quotes[i].Original)).Append('〕');
        return new ReplyPart(text.ToString(said, text.Length - said), [.. citations.Skip(known)]);
    }

    /// <summary>The whole reply.</summary>
    /// <param name="isMissing">Something was left out.</param>
    public Reply Close(ReplyKind kind, bool isMissing, string note)
    {
        AppendLine(isMissing ? Withheld : "");
        AppendLine(note);
        return new Reply { Kind = kind, Text = text.ToString(), Citations = [.. citations], Counted = counted };
    }

    private void AppendLine(string line)
    {
        if (line.Length > 0)
            text.Append(text.Length > 0 ? "\n" : "").Append(line);
    }

    private async ValueTask<IReadOnlyList<ClaimedQuote>> ClaimedAsync(DraftSentence sentence, CancellationToken cancellationToken)
    {
        var claimed = new List<ClaimedQuote>();
        foreach (var quotation in sentence.Quotations)
            claimed.Add(new ClaimedQuote(await OriginalAsync(quotation.Card.Id, cancellationToken), quotation.Span, quotation.Text, quotation.Card, quotation.Locator) { Headings = quotation.Headings });
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
        if (!originals.TryGetValue(documentId, out var original))
        {
            original = (await library.FindAsync(documentId, null, cancellationToken))?.Original ?? "";
            originals[documentId] = original;
        }

        return original;
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
