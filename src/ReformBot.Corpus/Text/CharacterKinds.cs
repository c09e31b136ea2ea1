namespace ReformBot.Corpus.Text;

/// <summary>The kind of each character of the basic plane, as one table.</summary>
internal static class CharacterKinds
{
    private const string PunctuationMarks = "，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』…—·,;:!?\"'()[]～％";

    private static readonly CharacterKind[] Table = Build();

    public static CharacterKind Of(char character) => Table[character];

    public static bool IsHan(char character) => Table[character] == CharacterKind.Han;

    private static CharacterKind[] Build()
    {
        var table = new CharacterKind[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = KindOf((char)i);
        foreach (var mark in PunctuationMarks)
            table[mark] = CharacterKind.Punctuation;
        return table;
    }

    private static CharacterKind KindOf(char character) => character switch
    {
        '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029' => CharacterKind.LineEnd,
        >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or >= '\uf900' and <= '\ufaff' or '〇' or '々' => CharacterKind.Han,
        >= '0' and <= '9' or >= '０' and <= '９' => CharacterKind.Digit,
        '\u00ad' or >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2060' and <= '\u2064' or '\ufeff' or '\0' =>
            CharacterKind.Invisible,
        >= '\ue000' and <= '\uf8ff' => CharacterKind.Private,
        _ when char.IsWhiteSpace(character) => CharacterKind.Space,
        _ when char.IsLetter(character) => CharacterKind.Latin,
        _ => CharacterKind.Other,
    };
}
