using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>A slogan that counts its own parts: 五突出, 三员, 四方力量, 三突出三提升.</summary>
/// <param name="Count">2…20.</param>
/// <param name="Stem">What each part is said to have: 突出.</param>
/// <param name="Name">The slogan, folded.</param>
internal sealed record NamedCount(int Count, string Stem, string Name)
{
    private const int Most = 20;
    private const int LongestName = 8;

    public static IEnumerable<NamedCount> In(Question question)
    {
        foreach (var concept in question.Concepts)
        {
            var name = concept.Surface;
            if (!concept.IsNamed || name.Length is < 2 or > LongestName || !ChineseNumeral.TryReadAt(name, 0, out var value, out var length))
                continue;
            var rest = name[length..].TrimStart('个', '大', '项');
            if (value is >= 2 and <= Most && rest.Length >= 1 && value == Math.Truncate(value))
                yield return new NamedCount((int)value, rest[..Math.Min(2, rest.Length)], name);
        }
    }
}
