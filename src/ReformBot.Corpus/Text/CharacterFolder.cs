using System.Collections.Frozen;
using System.Reflection;

namespace ReformBot.Corpus.Text;

/// <summary>
/// Folds what does not matter for matching, one character to one character, so that an offset in the folded text is the same offset in
/// the text: full width to half width, traditional to simplified, upper to lower case, and the many forms of quotation marks, dashes and
/// brackets to one each. Own table, not Unicode normalisation: NFKC changes lengths.
/// </summary>
public static class CharacterFolder
{
    private static readonly FrozenDictionary<char, char> Simplified = Load();

    /// <summary>The whole basic plane, so that folding a character is one look-up.</summary>
    private static readonly char[] Table = Build();

    public static char Fold(char character) => Table[character];

    /// <summary>Same length as <paramref name="text"/>.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = Table[source[i]];
    });

    /// <summary>Traditional to simplified only.</summary>
    public static char Simplify(char character) => Simplified.GetValueOrDefault(character, character);

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = FoldOnce((char)i);
        return table;
    }

    private static char FoldOnce(char character) => character switch
    {
        >= '！' and <= '～' => char.ToLowerInvariant((char)(character - '！' + '!')),
        '\u3000' or '\u00a0' or '\u2002' or '\u2003' or '\u2009' or '\t' => ' ',
        '“' or '”' or '„' or '‟' or '「' or '」' or '『' or '』' or '〝' or '〞' or '«' or '»' => '"',
        '‘' or '’' or '‚' or '‛' or '′' => '\'',
        '—' or '–' or '―' or '‐' or '‑' or '‒' or '−' or '﹣' => '-',
        '〔' or '［' or '【' or '〖' or '﹝' => '[',
        '〕' or '］' or '】' or '〗' or '﹞' => ']',
        '。' or '．' => '.',
        '、' => ',',
        '·' or '•' or '・' or '‧' or '∙' => '·',
        '〈' => '《',
        '〉' => '》',
        '〇' => '零',
        _ => char.ToLowerInvariant(Simplified.GetValueOrDefault(character, character)),
    };

    private static FrozenDictionary<char, char> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Corpus.Text.traditional.tsv")!;
        using var reader = new StreamReader(stream);
        var map = new Dictionary<char, char>();
        while (reader.ReadLine() is { } line)
        {
            if (line is [var traditional, '\t', var simple])
                map[traditional] = simple;
        }

        return map.ToFrozenDictionary();
    }
}
