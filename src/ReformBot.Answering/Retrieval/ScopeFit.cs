using System.Collections.Immutable;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Retrieval;

/// <summary>Whether a document's place fits the question's, up and down the administrative tree.</summary>
internal static class ScopeFit
{
    /// <summary>About one rare term: a document of the very place that was named comes before one of its province.</summary>
    private const double SamePlaceBonus = 9;

    /// <summary>A rule of a higher level also holds below, a report from below also tells of the whole.</summary>
    private const double RelatedPlaceBonus = 5;

    /// <summary>Null when the document may be evidence; otherwise why not, as a person reads it.</summary>
    public static string? ReasonAgainst(Question question, DocumentCard card)
    {
        if (!question.Issues.IsEmpty && !question.Issues.Any(issue => IsIssue(card, issue)))
            return "期号不符";
        if (question.Places.IsEmpty || card.Metadata.Place is not { Value: var place })
            return null;
        return question.Places.Any(named => Fits(named, place, card)) ? null : $"地区不符：{place.Name}";
    }

    private static bool IsIssue(DocumentCard card, int issue) =>
        card.Metadata.Issue is { } written && QuantityReader.Read(written.Value).Any(quantity => quantity.Value == issue && quantity.Class != UnitClass.Date);

    /// <summary>A document that does not say where it belongs is judged by whether it speaks of the place at all.</summary>
    private const double UnnamedPlaceMalus = -6;

    /// <summary>A 发文字号 names one document and no other.</summary>
    private const double NamedByNumber = 15;

    public static double NumberBonus(Question question, DocumentCard card) =>
        card.Metadata.Number is { } number && question.Numbers.Contains(number.Value) ? NamedByNumber : 0;

    /// <param name="text">Title and passages of the document that were found, folded.</param>
    public static double Bonus(Question question, DocumentCard card, string text)
    {
        if (question.Places.IsEmpty)
            return question.IsNational && card.Metadata.Place is null or { Value.Level: RegionLevel.Country } ? SamePlaceBonus : 0;
        if (card.Metadata.Place is not { Value: var place })
            return question.Places.Any(named => named.Any(region => Names(text, region))) ? RelatedPlaceBonus : UnnamedPlaceMalus;
        if (question.Places.Any(named => named.Any(region => region.Path == place.Path)))
            return SamePlaceBonus;
        return question.Places.Any(named => Fits(named, place, card)) ? RelatedPlaceBonus : 0;
    }

    /// <summary>True when the text names the region, with or without 省, 市, 县, 区.</summary>
    public static bool Names(string folded, Region region) => folded.Contains(
        region.Name.Length > 2 && region.Name[^1] is '省' or '市' or '县' or '区' ? region.Name[..^1] : region.Name[..Math.Min(3, region.Name.Length)],
        StringComparison.Ordinal);

    /// <summary>True when the document tells of the named place: its own, one below it, one above it, or its issuer's.</summary>
    public static bool Fits(ImmutableArray<Region> named, Region place, DocumentCard card) => named.Any(region =>
        region.Contains(place) || place.Contains(region) ||
        card.Metadata.IssuerPlace is { Value: var issuer } && (region.Path == issuer.Path));
}
