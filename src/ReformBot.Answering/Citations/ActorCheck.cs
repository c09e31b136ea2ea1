using ReformBot.Corpus.Scopes;

namespace ReformBot.Answering.Citations;

/// <summary>
/// Offices and institutions that the sentence names: the quotations or their source name them, of the same place and level. 泰州市总工会 is not the
/// union of 靖江, which lies in it; 县总工会 does not stand where 县就业服务中心 does.
/// </summary>
internal static class ActorCheck
{
    /// <summary>Whoever is meant by these, the words around tell.</summary>
    private static readonly string[] Common = ["企业", "用人单位", "单位", "职工", "个人", "劳动者", "产业工人", "申请人", "师傅", "学徒", "主办方", "承办方", "施工方", "甲方", "乙方"];

    public static IEnumerable<CheckFinding> Find(Alignment alignment)
    {
        var sentence = alignment.Sentence;
        foreach (var actor in Deeds.ActorsIn(sentence.Text, 0, sentence.Text.Length).Where(actor => Deeds.IsKnown(actor) && !Common.Contains(actor.Kind)))
        {
            var quoted = alignment.Quotes.SelectMany(Named).Where(actor.Is).ToList();
            if (quoted.Count == 0)
            {
                yield return new CheckFinding(CheckFailure.RolesChanged, $"“{actor.Name}”不在所引原文");
                continue;
            }

            if (PlaceOf(sentence.Text, actor) is { } place && !alignment.Quotes.Any(quote => IsThere(place, actor, quote) || IsOfThing(sentence.Text, actor, place, quote)))
                yield return new CheckFinding(CheckFailure.ScopeChanged, $"“{place.Span.In(sentence.Text)}”的“{actor.Name}”不在所引原文");
        }
    }

    private static RegionMention? PlaceOf(string text, Actor actor) =>
        RegionCatalog.Default.FindAll(text).FirstOrDefault(mention => mention.Span.Start < actor.Start && mention.Span.End >= actor.Start && mention.Span.End <= actor.Start + actor.Length);

    /// <summary>The quotation, its title or its issuers name it with the place; or it lies where the source is.</summary>
    private static bool IsThere(RegionMention place, Actor actor, CitedText quote) =>
        quote.Place is { } own && place.Candidates.Any(said => said.Path == own.Path)
        || quote.Members.Any(member => member.Places.Any(named => place.Candidates.Any(said => said.Path == named.Path)))
        || quote.Metadata.Title is { } title && RegionCatalog.Default.FindAll(title.Value).Any(mention => AreOne(mention, place))
        || quote.Metadata.Issuers.Any(issuer => IsNamedThere(place, actor, Wordings.Of(issuer.Value)));

    /// <summary>南城县工会驿站 under the heading 南城县: the office only names a thing, and the source names that thing.</summary>
    private static bool IsOfThing(string text, Actor actor, RegionMention place, CitedText quote)
    {
        var end = actor.Start + actor.Length;
        return end + 2 <= text.Length && Traces.Segments.VerbAt(text, end, text.Length) == 0 && text[end] is not ('的' or '由' or '和' or '与')
            && (quote.AroundText + quote.Claim.Text).Contains(actor.Kind + text.Substring(end, 2), StringComparison.Ordinal)
            && quote.HeadingMembers.Any(member => member.Places.Any(named => place.Candidates.Any(said => said.Path == named.Path)));
    }

    private static bool IsNamedThere(RegionMention place, Actor actor, string text) =>
        Deeds.ActorsIn(text, 0, text.Length).Any(other => actor.Is(other) && PlaceOf(text, other) is { } named && AreOne(named, place));

    private static bool AreOne(RegionMention one, RegionMention other) => one.Candidates.Any(place => other.Candidates.Any(said => said.Path == place.Path));

    private static IEnumerable<Actor> Named(CitedText quote) =>
        Deeds.ActorsIn(quote.Claim.Text, 0, quote.Claim.Text.Length).Concat(Deeds.ActorsIn(quote.AroundText, 0, quote.AroundText.Length));
}
