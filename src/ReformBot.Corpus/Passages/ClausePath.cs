using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReformBot.Corpus.Structure;

namespace ReformBot.Corpus.Passages;

/// <summary>Where a passage stands: the headings over it, and the labels and paragraphs that make its locator.</summary>
/// <param name="Headings">Outermost first.</param>
/// <param name="Labels">Outermost first; of unlabelled paragraphs of an article the number (第二款).</param>
internal sealed record ClausePath(ImmutableArray<string> Headings, ImmutableArray<ClauseLabel> Labels)
{
    private const string Digits = "零一二三四五六七八九";

    public static ClausePath Root { get; } = new([], []);

    public ClausePath With(ClauseLabel? label) => label is null ? this : this with { Labels = Labels.Add(label) };

    public ClausePath Under(string heading) => heading.Length == 0 ? this : this with { Headings = Headings.Add(heading) };

    /// <summary>款: a paragraph of an article, counted from 1; the label has no characters in the text.</summary>
    public ClausePath WithParagraph(int number) => With(new ClauseLabel(ClauseLevel.None, number, $"第{Han(number)}款"));

    /// <summary>A row of a table, counted from 1 without the header.</summary>
    public ClausePath WithRow(int number) => With(new ClauseLabel(ClauseLevel.None, number, $"表第{number.ToString(CultureInfo.InvariantCulture)}行"));

    /// <summary>附件1 第十二条第（三）项; 二、（四）二是.</summary>
    public string Locator()
    {
        var article = IndexOfArticle();
        var locator = new StringBuilder();
        for (var i = 0; i < Labels.Length; i++)
        {
            var label = Labels[i];
            if (label.Level == ClauseLevel.Annex)
                locator.Append(label.Text).Append(' ');
            else if (article >= 0 && i < article && label.Level is ClauseLevel.Part or ClauseLevel.Chapter or ClauseLevel.Section)
                continue;
            else if (article >= 0 && i > article)
                locator.Append(InArticle(label));
            else if (label.Level != ClauseLevel.Dash)
                locator.Append(label.Text);
        }

        return locator.ToString().TrimEnd();
    }

    private int IndexOfArticle()
    {
        for (var i = 0; i < Labels.Length; i++)
        {
            if (Labels[i].Level == ClauseLevel.Article)
                return i;
        }

        return -1;
    }

    /// <summary>项 and 目 of the legislative manual; what lies deeper is cited by its own label.</summary>
    private static string InArticle(ClauseLabel label) => label.Level switch
    {
        ClauseLevel.HanInBrackets => $"第{label.Text}项",
        ClauseLevel.Arabic => $"第{label.Number.ToString(CultureInfo.InvariantCulture)}目",
        ClauseLevel.Dash => "",
        _ => label.Text,
    };

    private static string Han(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        < 20 => "十" + (number == 10 ? "" : Digits[number - 10]),
        < 100 => Digits[number / 10] + "十" + (number % 10 == 0 ? "" : Digits[number % 10]),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
