using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>The clause on beginning and end: 本办法自印发之日起施行，有效期5年; 有效期调整至2026年12月31日; 自2023年9月8日起施行.</summary>
internal static class ValidityReader
{
    private static readonly string[] PeriodWords = ["有效期", "试行期", "执行期限"];

    private static readonly string[] Subjects =
        ["本通知", "本办法", "本细则", "本实施细则", "本规定", "本意见", "本实施意见", "本方案", "本条例", "本规则", "本规程", "本法", "本公告", "本通告", "本文件", "本措施", "本决定", "本标准", "本制度", "本实施办法", "本政策"];

    /// <summary>The sentence of an order that puts the rules in force.</summary>
    private static readonly string[] Announcements = ["现予公布", "现予发布", "予以公布", "现印发给你们", "现公布"];

    private static readonly string[] StartWords = ["起施行", "起实施", "起执行", "起生效", "起试行", "起正式实施", "起正式施行"];

    /// <summary>To either side; a text without full stops is not searched as a whole for each word.</summary>
    private const int LongestSentence = 500;

    /// <summary>有效期 as written; not that of a certificate or a permit.</summary>
    public static MetaFact<string>? ReadPeriod(MetaLines lines)
    {
        var text = lines.Text.Text;
        foreach (var word in PeriodWords)
        {
            for (var at = text.LastIndexOf(word, StringComparison.Ordinal); at >= 0; at = at == 0 ? -1 : text.LastIndexOf(word, at - 1, StringComparison.Ordinal))
            {
                if (!IsOwn(text, at) || PeriodEnd(text, at + word.Length) is not { } end)
                    continue;
                return new MetaFact<string>(text[at..end], TextSpan.FromBounds(at, end));
            }
        }

        return null;
    }

    /// <summary>The last day of 有效期至…, when the period names one.</summary>
    public static MetaFact<DateOnly>? LastDay(MetaFact<string>? period)
    {
        if (period is null || ValidityPeriod.Parse(period.Value)?.LastDay is not { } day || ChineseDate.FindAll(period.Value) is not [.., var date])
            return null;
        return new MetaFact<DateOnly>(day, new TextSpan(period.Span.Start + date.Span.Start, date.Span.Length));
    }

    /// <summary>The first day in force: the day that the clause names, or that of 印发 or 公布 where the clause points to it.</summary>
    public static MetaFact<DateOnly>? ReadStart(MetaLines lines, MetaFact<DateOnly>? issued, MetaFact<DateOnly>? published)
    {
        var text = lines.Text.Text;
        MetaFact<DateOnly>? start = null;
        foreach (var word in StartWords)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (IsOwnStart(text, at) && DayBefore(text, at, issued, published) is { } day)
                    start = day;
            }
        }

        return start;
    }

    private static MetaFact<DateOnly>? DayBefore(string text, int at, MetaFact<DateOnly>? issued, MetaFact<DateOnly>? published)
    {
        var from = Math.Max(0, at - 24);
        var before = text[from..at];
        if (before.EndsWith("之日", StringComparison.Ordinal))
            return before.EndsWith("印发之日", StringComparison.Ordinal) ? issued : Pointed(before, issued, published);
        if (ChineseDate.FindAll(before) is [.., var date] && date.Span.End == before.Length && date.ToDate() is { } day)
            return new MetaFact<DateOnly>(day, new TextSpan(from + date.Span.Start, date.Span.Length));
        return null;
    }

    private static MetaFact<DateOnly>? Pointed(string before, MetaFact<DateOnly>? issued, MetaFact<DateOnly>? published) =>
        before.EndsWith("公布之日", StringComparison.Ordinal) || before.EndsWith("发布之日", StringComparison.Ordinal) ? published ?? issued
        : before.EndsWith("发文之日", StringComparison.Ordinal) || before.EndsWith("下发之日", StringComparison.Ordinal) ? issued
        : null;

    /// <summary>The sentence is about this document: 本办法自…, or nothing but 自… before it.</summary>
    private static bool IsOwnStart(string text, int at)
    {
        var sentence = Sentence(text, at, out var start);
        if (HasSubject(sentence) || Announcements.Any(word => sentence.Contains(word, StringComparison.Ordinal)))
            return true;
        var opening = text[start..at].TrimStart();
        while (LineSigns.StartsWithLabel(opening) && opening.IndexOfAny([' ', '、', '.', '）', ')']) is > 0 and var label)
            opening = opening[(label + 1)..].TrimStart();
        return opening.StartsWith('自') || opening.StartsWith('从');
    }

    private static bool IsOwn(string text, int at)
    {
        var sentence = Sentence(text, at, out _);
        return HasSubject(sentence) || StartWords.Any(word => sentence.Contains(word, StringComparison.Ordinal))
            || sentence.Contains("重新发布", StringComparison.Ordinal) || sentence.Contains("重新印发", StringComparison.Ordinal)
            || sentence.Contains("继续有效", StringComparison.Ordinal);
    }

    private static bool HasSubject(string sentence) => Subjects.Any(subject => sentence.Contains(subject, StringComparison.Ordinal));

    private static string Sentence(string text, int at, out int start)
    {
        var from = Math.Max(0, at - LongestSentence);
        start = from + text.AsSpan(from, at - from).LastIndexOfAny('。', '\n') + 1;
        var rest = text.AsSpan(at, Math.Min(LongestSentence, text.Length - at));
        var end = rest.IndexOfAny('。', '\n');
        return text[start..(at + (end < 0 ? rest.Length : end))];
    }

    /// <summary>Behind 有效期: 5年, 为三年, 至2026年12月31日, 调整至…; null when none of these follows.</summary>
    private static int? PeriodEnd(string text, int at)
    {
        var clause = text.AsSpan(at).IndexOfAny("。，,；\n、");
        var end = clause < 0 ? text.Length : at + clause;
        var behind = text[at..Math.Min(end, at + 40)];
        if (ChineseDate.FindAll(behind) is [.., { Month: not null } date] && behind.AsSpan(0, date.Span.Start).IndexOfAny("至到为") >= 0)
            return at + date.Span.End;
        for (var i = 0; i < behind.Length && i < 8; i++)
        {
            if (!ChineseNumeral.TryReadAt(behind, i, out _, out var length))
                continue;
            var unit = i + length;
            while (unit < behind.Length && behind[unit] == ' ')
                unit++;
            if (behind.AsSpan(unit).StartsWith("个月"))
                return at + unit + 2;
            return unit < behind.Length && behind[unit] == '年' ? at + unit + (behind.AsSpan(unit).StartsWith("年半") ? 2 : 1) : null;
        }

        return null;
    }
}
