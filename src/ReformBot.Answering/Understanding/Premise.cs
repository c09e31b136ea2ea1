using System.Collections.Immutable;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>A figure that the person believes in and wants confirmed (不是能领36个月嘛): what is asked is the true figure.</summary>
internal static class Premise
{
    private static readonly string[] Confirming = ["嘛", "没错", "对吧", "对吗", "是吧", "是吗", "是不是", "不是", "对不对", "听说", "记得", "吧"];

    /// <summary>What the claimed figures count; empty when nothing is claimed.</summary>
    public static ImmutableArray<UnitClass> Of(Question question) =>
        Confirming.Any(word => question.Text.Contains(word, StringComparison.Ordinal))
            ? [.. QuantityReader.Read(question.Text).Select(quantity => quantity.Class).Where(unit => unit is not (UnitClass.Date or UnitClass.Rank or UnitClass.None)).Distinct()]
            : [];
}
