using System.Collections.Immutable;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Cli.Documents;

/// <summary>A document as a person reads it: what is known about it, then its own characters, with the quote marked.</summary>
internal static class DocumentView
{
    /// <summary>Characters shown before and after a quote, then on to the end of the line: the clause before and after it, as a rule.</summary>
    private const int Context = 80;

    public static void WriteCard(Screen screen, DocumentCard card)
    {
        Paragraphs.Write(screen, SafeText.OfLine(card.Title), ink: Ink.Strong);
        foreach (var (name, value) in Facts(screen, card))
            Paragraphs.Write(screen, SafeText.OfLine($"{name}{screen.Say("：", ": ")}{value}"), indent: 2, ink: Ink.Faint);
        screen.Line();
    }

    public static void WriteWhole(Screen screen, StoredDocument document, IReadOnlyList<TextSpan> marks) =>
        WritePart(screen, document, TextSpan.FromBounds(0, document.Original.Length), marks);

    public static void WriteExcerpts(Screen screen, StoredDocument document, IReadOnlyList<TextSpan> marks)
    {
        var shown = 0;
        foreach (var group in Windows(document.Original, marks))
        {
            if (group.Start > shown)
                screen.Line(screen.Paint(screen.Say($"…（略 {group.Start - shown} 字）", $"… ({group.Start - shown} characters left out)"), Ink.Faint));
            WritePart(screen, document, group, marks);
            shown = group.End;
        }

        if (shown < document.Original.Length)
            screen.Line(screen.Paint(screen.Say($"…（略 {document.Original.Length - shown} 字，--whole 看全文）", $"… ({document.Original.Length - shown} characters left out, --whole shows all)"), Ink.Faint));
    }

    private static void WritePart(Screen screen, StoredDocument document, TextSpan part, IReadOnlyList<TextSpan> marks)
    {
        var text = part.In(document.Original).TrimEnd();
        var inside = marks.Where(part.Contains).Select(mark => new TextSpan(mark.Start - part.Start, mark.Length)).ToImmutableArray();
        Paragraphs.Write(screen, text, marks: inside);
    }

    /// <summary>The marks with their surroundings, whole lines; windows that meet are one.</summary>
    private static List<TextSpan> Windows(string original, IReadOnlyList<TextSpan> marks)
    {
        var windows = new List<TextSpan>();
        foreach (var mark in marks)
        {
            var start = original.LastIndexOf('\n', Math.Clamp(mark.Start - Context, 0, original.Length - 1)) + 1;
            var end = original.IndexOf('\n', Math.Clamp(mark.End + Context, 0, original.Length - 1));
            var window = TextSpan.FromBounds(Math.Min(start, mark.Start), end < 0 ? original.Length : Math.Max(end, mark.End));
            if (windows.Count > 0 && window.Start <= windows[^1].End)
                windows[^1] = TextSpan.FromBounds(windows[^1].Start, Math.Max(window.End, windows[^1].End));
            else
                windows.Add(window);
        }

        return windows;
    }

    private static IEnumerable<(string Name, string Value)> Facts(Screen screen, DocumentCard card)
    {
        var metadata = card.Metadata;
        yield return (screen.Say("文件", "Document"), $"{card.Name} ({card.Id})");
        if (!metadata.Issuers.IsEmpty)
            yield return (screen.Say("发文机关", "Issuer"), string.Join('、', metadata.Issuers.Select(issuer => issuer.Value)));
        if (metadata.Number is { } number)
            yield return (screen.Say("文号", "Number"), number.Value.ToString());
        if (metadata.Issue is { } issue)
            yield return (screen.Say("期号", "Issue"), issue.Value);
        foreach (var date in Dates(screen, metadata.Dates))
            yield return date;
        if (metadata.ValidityPeriod is { } period)
            yield return (screen.Say("有效期", "Validity"), period.Value);
        if (metadata.Place is { } place)
            yield return (screen.Say("地区", "Place"), place.Value.Path);
        if (metadata.Kind is { } kind)
            yield return (screen.Say("类型", "Kind"), KindNames.Of(kind.Value));
        yield return (screen.Say("状态", "Status"), screen.Say($"{StatusNames.Of(screen, card.Status)}，第 {card.Version} 版", $"{StatusNames.Of(screen, card.Status)}, version {card.Version}"));
    }

    private static IEnumerable<(string Name, string Value)> Dates(Screen screen, PolicyDates dates)
    {
        (Fact<DateOnly>? Date, string Name)[] rows =
        [
            (dates.Signed, screen.Say("成文", "Signed")), (dates.Printed, screen.Say("印发", "Printed")), (dates.Published, screen.Say("发布", "Published")),
            (dates.Effective, screen.Say("施行", "Effective")), (dates.Expires, screen.Say("失效", "Expires")),
        ];
        return rows.Where(row => row.Date is not null).Select(row => (row.Name, IsoDate.Write(row.Date!.Value)));
    }
}
