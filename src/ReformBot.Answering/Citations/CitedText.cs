using System.Runtime.CompilerServices;
using ReformBot.Answering.Citations.Traces;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Scopes;

namespace ReformBot.Answering.Citations;

/// <summary>A quotation read for comparison, with what is known of its source.</summary>
internal sealed class CitedText
{
    private static readonly ConditionalWeakTable<ClaimedQuote, CitedText> Read = [];

    private TraceText? trace;

    private CitedText(ClaimedQuote quote)
    {
        Metadata = quote.Card.Metadata;
        var (answer, questions) = Questions.Part(TableRows.WithHead(quote.Text, quote.Headings) ?? quote.Text);
        Claim = ClaimText.Of(ListLines.Joined(answer), IsReport);
        Members = Scopes.Of(Claim.Text, Claim.Dates);
        var around = Wordings.Of(string.Join('。', Around(quote).Concat(questions)));
        AroundMembers = Scopes.Of(around, []);
        HeadingMembers = Scopes.Of(Wordings.Of(string.Join('。', quote.Headings)), []);
        Known.Add(around, 0, around.Length, null);
        AroundText = around;
        All.Add(Known);
        foreach (var group in Claim.Groups)
            All.Add(group.Own);
    }

    public ClaimText Claim { get; }

    /// <summary>Places, dates, grades and the like of the quotation.</summary>
    public IReadOnlyList<ScopeMember> Members { get; }

    /// <summary>The same of title, headings, issuers and place.</summary>
    public IReadOnlyList<ScopeMember> AroundMembers { get; }

    /// <summary>The same of the headings alone.</summary>
    public IReadOnlyList<ScopeMember> HeadingMembers { get; }

    /// <summary>Words of title, headings, issuers, place and locator.</summary>
    public WordPairs Known { get; } = new();

    public string AroundText { get; }

    /// <summary>Words of the quotation and of what is around it.</summary>
    public WordPairs All { get; } = new();

    public PolicyMetadata Metadata { get; }

    public bool IsReport => DocumentKinds.IsReport(Metadata.Kind?.Value ?? DocumentKind.Unknown);

    public Region? Place => Metadata.Place?.Value;

    /// <summary>The quotation as a row of tokens.</summary>
    public TraceText Trace => trace ??= new TraceText(Claim);

    /// <summary>A quotation is read once, however many sentences cite it.</summary>
    public static CitedText Of(ClaimedQuote quote) => Read.GetValue(quote, static quote => new CitedText(quote));

    public IEnumerable<DateOnly> Days()
    {
        var dates = Metadata.Dates;
        foreach (var date in new[] { dates.Signed, dates.Printed, dates.Published, dates.Effective, dates.Expires })
        {
            if (date is not null)
                yield return date.Value;
        }
    }

    private static IEnumerable<string> Around(ClaimedQuote quote)
    {
        var metadata = quote.Card.Metadata;
        yield return quote.Card.Title;
        yield return quote.Locator;
        foreach (var heading in TableRows.WithHead(quote.Text, quote.Headings) is null ? quote.Headings : quote.Headings[..^1])
            yield return heading;
        foreach (var issuer in metadata.Issuers)
            yield return issuer.Value;
        if (metadata.Place is { } place)
            yield return place.Value.Path.Replace("/", "", StringComparison.Ordinal);
        if (metadata.Number is { } number)
            yield return number.Value.ToString();
    }
}
