using System.Globalization;
using AngleSharp.Dom;
using ReformBot.Ingestion.Reading.Numbering;

namespace ReformBot.Ingestion.Reading.Html;

/// <summary>The number that a browser writes before an item of an ordered list: it is no text of the page, yet people cite it.</summary>
internal static class HtmlListNumber
{
    /// <summary>"1. ", "一、"; empty for items that have none.</summary>
    public static string Of(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
            return "";
        var style = StyleOf(list);
        if (style == "none")
            return "";
        var number = Number(item, "value") ?? Before(item, list);
        return style switch
        {
            "a" or "lower-alpha" or "lower-latin" => NumberWriter.Write(number, NumberStyle.LowerLetter) + ". ",
            "A" or "upper-alpha" or "upper-latin" => NumberWriter.Write(number, NumberStyle.UpperLetter) + ". ",
            "i" or "lower-roman" => NumberWriter.Write(number, NumberStyle.LowerRoman) + ". ",
            "I" or "upper-roman" => NumberWriter.Write(number, NumberStyle.UpperRoman) + ". ",
            "cjk-ideographic" or "simp-chinese-informal" or "trad-chinese-informal" => NumberWriter.Write(number, NumberStyle.Chinese) + "、",
            _ => NumberWriter.Write(number, NumberStyle.Decimal) + ". ",
        };
    }

    private static int Before(IElement item, IElement list)
    {
        var number = Number(list, "start") ?? 1;
        for (var other = item.PreviousElementSibling; other is not null; other = other.PreviousElementSibling)
        {
            if (other.LocalName != "li")
                continue;
            if (Number(other, "value") is { } value)
                return number - (Number(list, "start") ?? 1) + value + 1;
            number++;
        }

        return number;
    }

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
