using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>A span of time that limits something: rules say 自签订之日起两年内 where a person asks until when.</summary>
internal static class Deadline
{
    private static readonly string[] Asking = ["之前", "最迟", "最晚", "赶在", "前要", "前得"];

    private static readonly string[] Behind = ["内", "以内", "之内", "以上", "以下", "以后", "之后", "后", "前", "以前", "之前", "期满", "的"];

    private static readonly string[] Before = ["满", "不足", "超过", "最长", "至少", "少于", "多于", "低于", "期限为", "延长", "提前", "有效期"];

    /// <summary>什么时候之前, 最迟哪天: an end is asked for, which a rule may count from an event.</summary>
    /// <param name="question">Folded.</param>
    public static bool IsAskedBy(string question) => Array.Exists(Asking, word => question.Contains(word, StringComparison.Ordinal));

    private static readonly string[] Events = ["起", "后", "自", "收到", "接到", "应", "提前", "期满", "终止", "生效", "签订", "须", "于"];

    /// <summary>自受理之日起十五日内, where 毕业两年内的 tells only of whom.</summary>
    /// <param name="folded">The sentence.</param>
    /// <param name="quantity">One of its quantities.</param>
    public static bool IsIn(string folded, Quantity quantity) =>
        quantity.Class == UnitClass.Duration && IsEnd(folded.AsSpan(quantity.Span.End)) && ClauseBefore(folded, quantity.Span.Start) is var clause && Array.Exists(Events, word => clause.Contains(word, StringComparison.Ordinal));

    private static bool IsEnd(ReadOnlySpan<char> behind) => behind is ['内' or '前', ..] or ['以' or '之' or '的', '内' or '前', ..];

    private static string ClauseBefore(string folded, int end) => folded[(folded.LastIndexOfAny([',', ';', '.', ':', '\n'], Math.Max(0, end - 1)) + 1)..end];

    /// <summary>True for a length of time that something bounds (一年内, 满一年), not one that only tells how often (一年两次).</summary>
    /// <param name="folded">The sentence.</param>
    /// <param name="quantity">One of its quantities.</param>
    public static bool IsBounded(string folded, Quantity quantity) =>
        quantity.Class == UnitClass.Duration &&
        (Array.Exists(Behind, word => folded.AsSpan(quantity.Span.End).StartsWith(word)) || Array.Exists(Before, word => folded.AsSpan(0, quantity.Span.Start).EndsWith(word)));
}
