using System.Globalization;
using AngleSharp.Dom;
using ReformBot.Ingestion.Reading.Numbering;

namespace ReformBot.Ingestion.Reading.Html;

/// <summary>The numbers that a browser writes before the items of an ordered list: they are no text of the page, yet people cite them.</summary>
internal static class HtmlListNumber
{
    /// <summary>"1. ", "一、" for each item of the list; none for lists that show no numbers.</summary>
    public static IEnumerable<(IElement Item, string Label)> Of(IElement list)
    {
        var style = StyleOf(list);
        if (style == "none")
            yield break;
        var next = Number(list, "start") ?? 1;
        foreach (var item in list.Children.Where(child => child.LocalName == "li"))
        {
            var number = Number(item, "value") ?? next;
            next = number == int.MaxValue ? number : number + 1;
            yield return (item, Write(number, style));
        }
    }

    private static string Write(int number, string style) => style switch
    {
        "a" or "lower-alpha" or "lower-latin" => NumberWriter.Write(number, NumberStyle.LowerLetter) + ". ",
        "A" or "upper-alpha" or "upper-latin" => NumberWriter.Write(number, NumberStyle.UpperLetter) + ". ",
        "i" or "lower-roman" => NumberWriter.Write(number, NumberStyle.LowerRoman) + ". ",
        "I" or "upper-roman" => NumberWriter.Write(number, NumberStyle.UpperRoman) + ". ",
        "cjk-ideographic" or "simp-chinese-informal" or "trad-chinese-informal" => NumberWriter.Write(number, NumberStyle.Chinese) + "、",
        _ => NumberWriter.Write(number, NumberStyle.Decimal) + ". ",
    };

    private static string StyleOf(IElement list)
    {
        var style = list.GetAttribute("style") ?? "";
        foreach (var declaration in style.Split(';'))
        {
            if (declaration.Split(':') is [var name, var value] && name.Trim() is "list-style-type" or "list-style")
                return value.Trim();
        }

        return list.GetAttribute("type") ?? "decimal";
    }

    private static int? Number(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
