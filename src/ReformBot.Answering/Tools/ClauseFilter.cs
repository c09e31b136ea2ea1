using System.Collections.Immutable;
using System.Globalization;
using ReformBot.Answering.Retrieval;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Tools;

/// <summary>The place and the year to which a search is narrowed.</summary>
internal sealed class ClauseFilter(string? place, int? year)
{
    private readonly PlaceFilter? places = string.IsNullOrWhiteSpace(place) ? null : PlaceFilter.Of(place);

    /// <summary>The question as if it named the place, so that the ranking prefers it; a place inside it that the query names stays.</summary>
    public Question Narrow(Question question)
    {
        if (places is not { Regions: { IsEmpty: false } regions })
            return question;
        var inside = question.Places.Where(named => named.Any(region => regions.Any(wide => wide.Contains(region)))).ToImmutableArray();
        return question with { Places = inside.IsEmpty ? [regions] : inside };
    }

    public bool Matches(RankedPassage ranked) => MatchesPlace(ranked) && (year is not { } asked || SpeaksOf(asked, ranked));

    /// <summary>Other places were set aside by the ranking; what does not say its place has to name it, unless it is a law, which holds everywhere.</summary>
    private bool MatchesPlace(RankedPassage ranked)
    {
        var metadata = ranked.Card.Metadata;
        if (places is null)
            return true;
        if (places.Regions.IsEmpty)
            return places.Matches(metadata) || places.IsNamedIn(ranked.Passage.Text);
        if (metadata.Place is not null || metadata.Kind?.Value == DocumentKind.Law)
            return true;
        if (metadata.IssuerPlace is { Value: var issuer })
            return places.Regions.Any(region => region.Contains(issuer) || issuer.Contains(region));
        var text = CharacterFolder.Fold(ranked.Card.Title + '\n' + ranked.Passage.Text);
        return places.Regions.Any(region => ScopeFit.Names(text, region));
    }

    private static bool SpeaksOf(int year, RankedPassage ranked)
    {
        var dates = ranked.Card.Metadata.Dates;
        return new[] { dates.Signed, dates.Printed, dates.Published, dates.Effective }.Any(date => date?.Value.Year == year)
            || SpeaksOf(year, ranked.Card.Title)
            || SpeaksOf(year, ranked.Passage.Text)
            || ranked.Passage.Headings.Any(heading => SpeaksOf(year, heading));
    }

    /// <summary>2020—2021年 has a year without 年, 二〇二一年 one without digits.</summary>
    private static bool SpeaksOf(int year, string text) => HasNumber(CharacterFolder.Fold(text), year.ToString(CultureInfo.InvariantCulture))
        || QuantityReader.Read(text).Any(quantity => quantity is { Class: UnitClass.Date, Unit: "年" } && quantity.Value == year);

    private static bool HasNumber(string text, string digits)
    {
        for (var at = text.IndexOf(digits, StringComparison.Ordinal); at >= 0; at = text.IndexOf(digits, at + 1, StringComparison.Ordinal))
        {
            var end = at + digits.Length;
            if ((at == 0 || text[at - 1] is not (>= '0' and <= '9' or '.')) && (end == text.Length || text[end] is '年' or '-' or '~' or '/' or '至' or '到' or ']' or ' '))
                return true;
        }

        return false;
    }
}
