using System.Collections.Immutable;
using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Scopes;

/// <summary>Goes through a text once, from left to right, and takes the longest name at each place.</summary>
internal sealed class RegionFinder(RegionNameTable names, RegionGuards guards, RegionAbbreviations abbreviations)
{
    public IReadOnlyList<RegionMention> FindAll(string text)
    {
        List<RegionMention>? found = null;
        for (var i = 0; i < text.Length;)
        {
            var before = found?.Count ?? 0;
            if (text[i] >= '\u4e00')
                Find(text, i, ref found);
            i = found is not null && found.Count > before ? found[^1].Span.End : i + 1;
        }

        return found ?? (IReadOnlyList<RegionMention>)[];
    }

    private void Find(string text, int at, ref List<RegionMention>? found)
    {
        var first = CharacterFolder.Fold(text[at]);
        if (at + 1 < text.Length)
        {
            for (var name = names.StartingWith(first, CharacterFolder.Fold(text[at + 1])); name is not null; name = name.Next)
            {
                if (!IsAt(text, at, name.Text) || !guards.Allows(text, at, name) || Candidates(text, at, name, found) is not { Length: > 0 } candidates)
                    continue;
                (found ??= []).Add(WithZone(text, new RegionMention(candidates, new TextSpan(at, name.Text.Length))));
                return;
            }
        }

        if (abbreviations.Of(first) is null)
            return;
        var row = abbreviations.RowAt(text, at);
        for (var i = 0; i < row; i++)
            (found ??= []).Add(new RegionMention([abbreviations.Of(CharacterFolder.Fold(text[at + i]))!], new TextSpan(at + i, 1)));
    }

    private static bool IsAt(string text, int at, string name)
    {
        if (at + name.Length > text.Length)
            return false;
        for (var i = 2; i < name.Length; i++)
        {
            if (CharacterFolder.Fold(text[at + i]) != name[i])
                return false;
        }

        return true;
    }

    private static ImmutableArray<Region> Candidates(string text, int at, RegionName name, List<RegionMention>? found)
    {
        if (!name.NeedsParent)
            return name.Regions;
        if (found is null || !IsDirectlyBefore(text, found[^1].Span, at))
            return [];
        var parents = found[^1].Candidates;
        return [.. name.Regions.Where(r => parents.Any(p => p != r && p.Contains(r)))];
    }

    private static bool IsDirectlyBefore(string text, TextSpan span, int at) =>
        span.End == at || (span.End == at - 1 && text[span.End] is ' ' or '\u3000');

    private static RegionMention WithZone(string text, RegionMention mention)
    {
        if (mention.Single is not { } city || RegionZones.Read(text, mention.Span.End, city, out var length) is not { } zone)
            return mention;
        return new RegionMention([zone], new TextSpan(mention.Span.Start, mention.Span.Length + length));
    }
}
