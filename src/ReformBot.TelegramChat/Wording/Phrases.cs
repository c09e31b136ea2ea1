using System.Collections.Frozen;
using System.Globalization;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat.Wording;

/// <summary>The words of every <see cref="Phrase"/>, in the language of a person's app; Chinese where there is no other.</summary>
internal sealed class Phrases
{
    private static readonly FrozenDictionary<string, string[]> Rows = WordTable.Read("texts.tsv").ToFrozenDictionary(row => row[0]);

    private readonly int column;

    private Phrases(int column) => this.column = column;

    public static Phrases Chinese { get; } = new(1);

    public static Phrases English { get; } = new(2);

    public bool IsEnglish => column == 2;

    /// <summary>The names in the table, for the test that compares them.</summary>
    internal static IEnumerable<string> Names => Rows.Keys;

    /// <param name="language">IETF tag as the app gives it; null when it does not.</param>
    public static Phrases Of(string? language) => language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? English : Chinese;

    /// <summary>HTML; what is filled in is escaped.</summary>
    public string Html(Phrase phrase, params object[] values) =>
        Filled(phrase, [.. values.Select(value => TelegramText.Escape(Convert.ToString(value, CultureInfo.InvariantCulture)!))]);

    /// <summary>For buttons and toasts, which know no markup.</summary>
    public string Plain(Phrase phrase, params object[] values) => Filled(phrase, values);

    private string Filled(Phrase phrase, object[] values)
    {
        var row = Rows[phrase.ToString()];
        var words = row.Length > column && row[column].Length > 0 ? row[column] : row[1];
        return string.Format(CultureInfo.InvariantCulture, words.Replace("\\n", "\n", StringComparison.Ordinal), values);
    }
}
