using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>
/// Leaflets describe each measure in lines with the same labels (政策内容：…, 申请渠道：…). The sentence that is about the measure leads to the line whose label says
/// what was asked; that line does not name the measure again.
/// </summary>
internal static class LabelledField
{
    private const int ShortestLabel = 2;
    private const int LongestLabel = 6;

    private static readonly string[] Places = ["渠道", "地点", "窗口", "受理"];
    private static readonly string[] Papers = ["材料", "证件"];
    private static readonly string[] Grounds = ["依据"];

    /// <summary>Null when the best sentence stands in no such record or its record has no such line.</summary>
    public static Quotation? Choose(Reading reading)
    {
        var labels = reading.Question.Wanted switch
        {
            Wanted.Channel => Places,
            Wanted.Materials => Papers,
            Wanted.DocumentNumber => Grounds,
            _ => [],
        };
        if (labels.Length == 0 || reading.Candidates.FirstOrDefault() is not { } best || reading.Gate.MissingSubject(best) is not null)
            return null;
        var lines = reading.PassagesAround(best.Source).SelectMany(Lines).ToList();
        var at = lines.FindIndex(line => line.Passage.Id == best.Source.Passage.Id && line.Span.Contains(best.Span));
        if (at < 0 || LabelOf(lines[at]) is not { } own)
            return null;
        var seen = new HashSet<string>(StringComparer.Ordinal) { own };
        foreach (var line in lines.Skip(at + 1))
        {
            if (LabelOf(line) is not { } label)
            {
                if (BlockExpander.IsHeadingLine(line.Span.In(line.Passage.Text)))
                    return null;
                continue;
            }

            // A label for the second time begins the next record.
            if (!seen.Add(label))
                return null;
            if (Array.Exists(labels, word => label.Contains(word, StringComparison.Ordinal)))
                return Quotation.Of(best.Source.Card, line.Passage, line.Span);
        }

        return null;
    }

    private static string? LabelOf((Passage Passage, TextSpan Span) line)
    {
        var text = line.Span.In(line.Passage.Text);
        var end = text.AsSpan(0, Math.Min(text.Length, LongestLabel + 1)).IndexOfAny('：', ':');
        return end >= ShortestLabel && end + 1 < text.Length && text[..end].All(char.IsLetter) ? text[..end] : null;
    }

    private static IEnumerable<(Passage Passage, TextSpan Span)> Lines(Passage passage)
    {
        var start = 0;
        foreach (var line in passage.Text.Split('\n'))
        {
            if (line.Trim().Length > 0)
                yield return (passage, new TextSpan(start + line.Length - line.TrimStart().Length, line.Trim().Length));
            start += line.Length + 1;
        }
    }
}
