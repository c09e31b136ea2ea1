using System.Reflection;

namespace ReformBot.Corpus.Text;

/// <summary>
/// Folds what does not matter for matching, one character to one character, so that an offset in the folded text is the same offset in
/// the text: full width to half width, traditional to simplified, upper to lower case, and the many forms of quotation marks, dashes and
/// brackets to one each. Own table, not Unicode normalisation: NFKC changes lengths.
/// </summary>
public static class CharacterFolder
{
    /// <summary>The forms of a sign, the last one being that to which the others are folded.</summary>
    private static readonly string[] Signs =
    [
        "\u3000\u00a0\u2002\u2003\u2009\t ",
        "“”„‟「」『』〝〞«»\"",
        "‘’‚‛′'",
        "—–―‐‑‒−﹣-",
        "〔［【〖﹝[",
        "〕］】〗﹞]",
        "。．.",
        "、,",
        "•・‧∙·",
        "〈《",
        "〉》",
        "〇零",
    ];

    /// <summary>The whole basic plane, so that folding a character is one look-up.</summary>
    private static readonly char[] Table = Build();

    public static char Fold(char character) => Table[character];

    /// <summary>Same length as <paramref name="text"/>.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = Table[source[i]];
    });

    /// <summary>Runs at every start of the program, so only the few characters that are folded are gone through one by one.</summary>
    private static char[] Build()
    {
        var (plane, table) = (new char[char.MaxValue + 1], new char[char.MaxValue + 1]);
        for (var i = 0; i < plane.Length; i++)
            plane[i] = (char)i;
        plane.AsSpan().ToLowerInvariant(table);
        ReadSimplified(table);
        for (var wide = '！'; wide <= '～'; wide++)
            table[wide] = char.ToLowerInvariant((char)(wide - '！' + '!'));
        foreach (var sign in Signs)
        {
            foreach (var form in sign[..^1])
                table[form] = sign[^1];
        }

        return table;
    }

    private static void ReadSimplified(char[] table)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Corpus.Text.traditional.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line is [var traditional, '\t', var simple])
                table[traditional] = char.ToLowerInvariant(simple);
        }
    }
}
