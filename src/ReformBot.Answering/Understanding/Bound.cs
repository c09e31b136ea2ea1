using System.Text.RegularExpressions;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>A range that a text names: 五十人以下, 超过100人, 3家以上.</summary>
/// <param name="Class">What it counts.</param>
/// <param name="Low">Inclusive.</param>
/// <param name="High">Inclusive.</param>
internal sealed partial record Bound(UnitClass Class, decimal Low, decimal High)
{
    private static readonly string[] UpBehind = ["以上", "及以上", "(含)以上", "或以上"];
    private static readonly string[] DownBehind = ["以下", "及以下", "以内", "之内"];
    private static readonly string[] UpBefore = ["超过", "多于", "大于", "不少于", "不低于"];
    private static readonly string[] DownBefore = ["不足", "不满", "少于", "低于", "不到", "小于"];

    public bool Meets(Bound other) => Class == other.Class && Low <= other.High && other.Low <= High;

    /// <param name="folded">Through <see cref="CharacterFolder"/>.</param>
    public static IReadOnlyList<Bound> AllIn(string folded)
    {
        var text = Hundred().Replace(folded, "一$0");
        return [.. QuantityReader.Read(text)
            .Where(quantity => quantity.Class is UnitClass.Persons or UnitClass.Things)
            .Select(quantity => Of(text, quantity)).OfType<Bound>()];
    }

    /// <summary>百人以上 is said for 一百人以上.</summary>
    [GeneratedRegex("(?<![一二三四五六七八九十两几0-9百千万])[百千万](?=[人家户名])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hundred();

    private static Bound? Of(string folded, Quantity quantity)
    {
        var (before, behind) = (folded[..quantity.Span.Start], folded[quantity.Span.End..]);
        if (StartsWith(behind, UpBehind) || EndsWith(before, UpBefore) && !EndsWith(before, DownBefore))
            return new Bound(quantity.Class, quantity.Value, decimal.MaxValue);
        return StartsWith(behind, DownBehind) || EndsWith(before, DownBefore) ? new Bound(quantity.Class, 0, quantity.Value) : null;
    }

    private static bool StartsWith(string text, string[] words) => Array.Exists(words, word => text.StartsWith(word, StringComparison.Ordinal));

    private static bool EndsWith(string text, string[] words) => Array.Exists(words, word => text.EndsWith(word, StringComparison.Ordinal));
}
