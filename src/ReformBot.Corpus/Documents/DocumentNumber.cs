using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Documents;

/// <summary>
/// 发文字号: the issuer's code, the year and the running number. Three forms: 穗人社规字〔2019〕6号; an order without a year, 国务院令第258号;
/// an announcement, 国家税务总局公告2023年第12号. Equal whatever brackets, widths, scripts or spaces the text used.
/// </summary>
/// <param name="Code">穗人社规字, 国务院令, without spaces.</param>
/// <param name="Year">Four digits; 0 for an order or announcement that is only numbered.</param>
/// <param name="Serial">Without leading zeros.</param>
public sealed record DocumentNumber(string Code, int Year, int Serial)
{
    /// <summary>主席令第一〇七号: orders keep their way of writing. No part of equality.</summary>
    public bool InChineseDigits { get; init; }

    /// <summary>The number that the whole of <paramref name="text"/> is; also without brackets, as people type it (人社部发2017年40号文).</summary>
    public static bool TryParse(string? text, out DocumentNumber number)
    {
        number = null!;
        return text is not null && DocumentNumberReader.ReadWhole(text) is { } read && (number = read) is not null;
    }

    /// <exception cref="FormatException"><paramref name="text"/> is no 发文字号.</exception>
    public static DocumentNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"No document number: {text}");

    /// <summary>All numbers in the order of the text.</summary>
    public static IReadOnlyList<DocumentNumberMention> FindAll(string text) => DocumentNumberReader.FindAll(text);

    public bool Equals(DocumentNumber? other) =>
        other is not null && Year == other.Year && Serial == other.Serial && CharacterFolder.Fold(Code) == CharacterFolder.Fold(other.Code);

    public override int GetHashCode() =>
        HashCode.Combine(string.GetHashCode(CharacterFolder.Fold(Code), StringComparison.Ordinal), Year, Serial);

    /// <summary>The form of GB/T 9704: hexagonal brackets, no leading zero; orders and announcements in theirs.</summary>
    public override string ToString()
    {
        if (Year == 0)
            return $"{Code}第{(InChineseDigits ? ChineseNumeral.WriteDigits(Serial) : Serial)}号";
        return Code.EndsWith("公告", StringComparison.Ordinal) || Code.EndsWith('令') ? $"{Code}{Year}年第{Serial}号" : $"{Code}〔{Year}〕{Serial}号";
    }
}
