using ReformBot.Answering.Citations;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Citations;

/// <summary>True sentences of the small library with one thing changed in every way that we can think of: none may pass.</summary>
public sealed class CitationMutationTests
{
    private const int FewestMutations = 200;

    private const string HanDigits = "一二三四五六七八九";

    /// <summary>Signs that change what a number counts or how much it is; a change within one group changes the claim.</summary>
    private static readonly string[][] Units =
    [
        ["元", "人", "%"], ["万元", "元", "亿元"], ["人次", "家", "个月"], ["每月", "每年", "每天"], ["个月", "年", "天"], ["家", "项", "人"], ["所", "元", "人"],
    ];

    public static TheoryData<string> Sentences => [.. AnsweringTexts.All
        .SelectMany(text => text.Text.Split('\n'))
        .Select(line => line.Trim())
        .Where(line => line.Length is > 8 and < 120 && line.Any(char.IsAsciiDigit))
        .Distinct()];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_true_sentence_passes_and_none_of_its_changes_does(string sentence)
    {
        var quote = AnsweringClaim.Whole(sentence);
        Assert.Empty(CitationChecker.Check(sentence, [quote], []));
        Assert.All(Mutations(sentence), mutated => Assert.NotEmpty(CitationChecker.Check(mutated, [quote], [])));
        // The same change in the words that are claimed to be the quotation.
        Assert.All(Mutations(sentence), mutated => Assert.NotEmpty(CitationChecker.Check(sentence, [quote with { Text = mutated }], [])));
    }

    [Fact]
    public void There_are_enough_of_them() =>
        Assert.True(Sentences.SelectMany(row => Mutations(row.Data)).Count() >= FewestMutations);

    private static IEnumerable<string> Mutations(string sentence) => Digits(sentence)
        .Concat(Numerals(sentence))
        .Concat(OtherUnits(sentence))
        .Where(mutated => mutated != sentence)
        .Distinct();

    /// <summary>Each digit one up, doubled and, behind another, dropped; years, amounts and 文号 alike.</summary>
    private static IEnumerable<string> Digits(string sentence)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!char.IsAsciiDigit(sentence[i]))
                continue;
            var up = (char)('0' + (sentence[i] - '0' + 1) % 10);
            if (!IsElsewhere(sentence, i, up))
                yield return With(sentence, i, 1, up.ToString());
            yield return With(sentence, i, 1, $"{sentence[i]}{sentence[i]}");
        }
    }

    /// <summary>Han digits in front of what they count; 一是 and 一次 are words.</summary>
    private static IEnumerable<string> Numerals(string sentence)
    {
        for (var i = 0; i + 1 < sentence.Length; i++)
        {
            if (HanDigits.IndexOf(sentence[i], StringComparison.Ordinal) is > 0 and var at && "联促家批分成".Contains(sentence[i + 1], StringComparison.Ordinal))
                yield return With(sentence, i, 1, HanDigits[(at + 1) % HanDigits.Length].ToString());
        }
    }

    private static IEnumerable<string> OtherUnits(string sentence)
    {
        foreach (var group in Units)
        {
            var at = sentence.IndexOf(group[0], StringComparison.Ordinal);
            var isCounted = at > 0 && (char.IsAsciiDigit(sentence[at - 1]) || group[0][0] == '每');
            foreach (var other in isCounted ? group.Skip(1) : [])
                yield return With(sentence, at, group[0].Length, other);
        }
    }

    /// <summary>7000 turned into 8000 is no lie where 8000 stands in the same sentence with the same unit: the checker holds numbers, not grammar.</summary>
    private static bool IsElsewhere(string sentence, int i, char digit)
    {
        var (start, end) = (i, i + 1);
        while (start > 0 && char.IsAsciiDigit(sentence[start - 1]))
            start--;
        while (end < sentence.Length && char.IsAsciiDigit(sentence[end]))
            end++;
        var number = With(sentence, i, 1, digit.ToString())[start..(end + (end < sentence.Length ? 1 : 0))];
        return sentence.Contains(number, StringComparison.Ordinal);
    }

    private static string With(string text, int start, int length, string replacement) =>
        string.Concat(text.AsSpan(0, start), replacement, text.AsSpan(start + length));
}
