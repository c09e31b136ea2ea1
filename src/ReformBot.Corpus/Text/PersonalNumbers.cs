using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ReformBot.Corpus.Text;

/// <summary>
/// Finds numbers that lead to one person, so that none is stored, logged or sent to a model: by their form and check (see <see cref="IdentityNumber"/>,
/// <see cref="MobileNumber"/>, <see cref="BankCardNumber"/>) and by the words before them (personal-labels.tsv). Widths, scripts of digits, blanks,
/// hyphens and invisible characters between them do not matter. Hotlines, landlines of offices, amounts, dates, 文号 and 统一社会信用代码 are public
/// and not found. Linear in the length of the text.
/// </summary>
public static class PersonalNumbers
{
    /// <summary>Stands for each digit and letter of a masked number.</summary>
    public const char Veil = '＊';

    /// <summary>A number of more groups than this is one cell after another.</summary>
    private const int MostGroups = 19;

    /// <summary>Of a card, or of a mobile number with 0086.</summary>
    private const int MostDigits = 19;

    private const int LongestCell = 5;

    /// <summary>A shorter one is no personal number, so nothing is looked for.</summary>
    private const int FewestDigits = 6;

    /// <summary>In the order of the text, without overlap.</summary>
    public static ImmutableArray<PersonalNumber> Find(string text)
    {
        var folded = CharacterFolder.Fold(text);
        var found = ImmutableArray.CreateBuilder<PersonalNumber>();
        foreach (var chain in DigitChains.In(text, folded))
        {
            if (chain.Sum(group => group.Digits.Length) >= FewestDigits)
                Find(chain, text, folded, found);
        }

        return found.ToImmutable();
    }

    /// <summary>
    /// The text with <see cref="Veil"/> for each digit and letter of a personal number; of the same length, so that offsets stay. The same text when
    /// there is none.
    /// </summary>
    public static string Mask(string text)
    {
        var found = Find(text);
        if (found.IsEmpty)
            return text;
        var masked = text.ToCharArray();
        foreach (var (_, span) in found)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (char.IsLetterOrDigit(masked[i]))
                    masked[i] = Veil;
            }
        }

        return new string(masked);
    }

    private static void Find(List<DigitGroup> chain, string text, string folded, ImmutableArray<PersonalNumber>.Builder found)
    {
        var free = 0;
        for (var i = 0; i < chain.Count;)
        {
            var labelled = PersonalNumberLabels.Before(chain, i, folded, out var groups);
            var number = labelled ?? At(chain, i, (text, folded, EndOf(found)), out groups);
            if (number is { Kind: PersonalNumberKind.Mobile } && labelled is null && IsRowOfCells(chain, i, groups, free)
                && (i + groups == chain.Count || At(chain, i + groups, (text, folded, number.Value.Span.End), out _) is null))
                number = null;
            if (number is { } personal)
            {
                found.Add(personal);
                free = i += groups;
            }
            else
                i++;
        }
    }

    private static int EndOf(ImmutableArray<PersonalNumber>.Builder found) => found.Count > 0 ? found[^1].Span.End : 0;

    /// <summary>The longest number that begins with this group.</summary>
    /// <param name="around">The text, the same folded, and where the last number that was found ends.</param>
    private static PersonalNumber? At(List<DigitGroup> chain, int first, (string Text, string Folded, int Last) around, out int groups)
    {
        for (groups = Math.Min(MostGroups, chain.Count - first); groups > 0; groups--)
        {
            var span = CollectionsMarshal.AsSpan(chain).Slice(first, groups);
            if (StandsAlone(span, around.Folded, around.Last) && KindOf(span, around.Text) is { } kind)
                return new PersonalNumber(kind, TextSpan.FromBounds(span[0].Span.Start, span[^1].Span.End));
        }

        return null;
    }

    private static PersonalNumberKind? KindOf(ReadOnlySpan<DigitGroup> groups, string text)
    {
        var digits = 0;
        foreach (var group in groups)
            digits += group.Digits.Length;
        if (digits is < MobileNumber.Length or > MostDigits)
            return null;
        if (IdentityNumber.Is(groups))
            return PersonalNumberKind.Identity;
        if (MobileNumber.Is(groups, text))
            return PersonalNumberKind.Mobile;
        return BankCardNumber.Is(groups) ? PersonalNumberKind.BankCard : null;
    }

    /// <summary>150 3000 4000 5000 is a row of a table: a mobile number parted by blanks has no short number beside it.</summary>
    /// <param name="free">The first group that belongs to no number before.</param>
    private static bool IsRowOfCells(List<DigitGroup> chain, int first, int groups, int free)
    {
        if (groups == 1 || chain[first + 1].Separator != ' ')
            return false;
        var next = first + groups;
        return (first > free && chain[first].Separator == ' ' && IsCell(chain[first - 1].Digits)) || (next < chain.Count && chain[next].Separator == ' ' && IsCell(chain[next].Digits));
    }

    private static bool IsCell(string digits) => digits.Length <= LongestCell && digits is not (['1', >= '3' and <= '9', _] or "86" or "0086");

    /// <summary>Part of a code (91320100MA1N7XYZ0K) is no number of its own; a word before it (tel13800000000) does not matter.</summary>
    private static bool StandsAlone(ReadOnlySpan<DigitGroup> groups, string folded, int last)
    {
        var (start, end) = (groups[0].Span.Start, groups[^1].Span.End);
        if (end < folded.Length && char.IsAsciiLetterOrDigit(folded[end]) && folded[end - 1] != 'x')
            return false;
        while (start > last && char.IsAsciiLetter(folded[start - 1]))
            start--;
        return start == last || start == groups[0].Span.Start || !char.IsAsciiDigit(folded[start - 1]);
    }
}
