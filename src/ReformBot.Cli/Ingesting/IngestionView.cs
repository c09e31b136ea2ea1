using ReformBot.Cli.Terminal;
using ReformBot.Ingestion;

namespace ReformBot.Cli.Ingesting;

/// <summary>The report of an ingestion as a person reads it.</summary>
internal static class IngestionView
{
    private const int Indent = 4;
    private const int GreatestShown = 50;

    public static void Write(Screen screen, IngestionReport report)
    {
        var shown = report.Outcomes.GroupBy(outcome => outcome.Kind).SelectMany(Shown).ToHashSet();
        foreach (var outcome in report.Outcomes.Where(shown.Contains))
            WriteOutcome(screen, outcome);
        var changed = report.Counts.Values.Sum() - report.Unchanged;
        if (changed - shown.Count(outcome => outcome.Kind != OutcomeKind.Unchanged) is > 0 and var more)
            screen.Line(screen.Say($"…另有 {more} 份未列出（--json 列得更多）", $"… and {more} more (--json lists more of them)"));
        WriteTotals(screen, report);
    }

    public static void WriteOutcome(Screen screen, DocumentOutcome outcome)
    {
        screen.Line($"{screen.Paint(Sign(screen, outcome.Kind), InkOf(outcome.Kind))} {SafeText.OfLine(outcome.Name)}");
        if (outcome.Reason is { } reason)
            Paragraphs.Write(screen, SafeText.OfLine(reason), Indent, ink: Ink.Bad);
        if (outcome.Advice is { } advice)
            Paragraphs.Write(screen, SafeText.OfLine(screen.Say("怎么办：", "what to do: ") + advice), Indent);
        foreach (var warning in outcome.Warnings)
            Paragraphs.Write(screen, SafeText.OfLine(screen.Say("注意：", "note: ") + warning), Indent);
    }

    public static void WriteTotals(Screen screen, IngestionReport report)
    {
        var totals = string.Join(
            screen.Say("，", ", "),
            Enum.GetValues<OutcomeKind>().Select(kind => $"{Sign(screen, kind)} {report.Counts[kind]}"));
        if (report.Skipped > 0)
            totals += screen.Say($"，跳过 {report.Skipped}（不是可读的文件类型）", $", skipped {report.Skipped} (not a type that is read)");
        Paragraphs.Write(screen, (report.DryRun ? screen.Say("试运行，未写入：", "Dry run, nothing stored: ") : screen.Say("完成：", "Done: ")) + totals, ink: Ink.Strong);
    }

    /// <summary>What a person should know about even when all else is not shown.</summary>
    public static IEnumerable<DocumentOutcome> Troubles(IngestionReport report) => report.Outcomes.Where(outcome => outcome.Kind == OutcomeKind.Failed);

    /// <summary>Every failure and every warning; of what simply went well only as much as a person looks through.</summary>
    private static IEnumerable<DocumentOutcome> Shown(IGrouping<OutcomeKind, DocumentOutcome> outcomes) => outcomes.Key switch
    {
        OutcomeKind.Failed => outcomes,
        OutcomeKind.Unchanged => outcomes.Where(outcome => !outcome.Warnings.IsEmpty),
        _ => outcomes.Where((outcome, index) => index < GreatestShown || !outcome.Warnings.IsEmpty),
    };

    private static string Sign(Screen screen, OutcomeKind kind) => kind switch
    {
        OutcomeKind.New => screen.Say("新增", "new"),
        OutcomeKind.Changed => screen.Say("更新", "changed"),
        OutcomeKind.Unchanged => screen.Say("未变", "unchanged"),
        OutcomeKind.Withdrawn => screen.Say("撤下", "withdrawn"),
        _ => screen.Say("失败", "failed"),
    };

    private static Ink InkOf(OutcomeKind kind) => kind switch
    {
        OutcomeKind.New or OutcomeKind.Changed => Ink.Good,
        OutcomeKind.Failed => Ink.Bad,
        _ => Ink.Faint,
    };
}
