using System.Globalization;
using ReformBot.Answering;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Asking;

/// <summary>How a reply came about: what was understood, which passages stood for choice with the parts of their score, what was decided, what went to a model and came back.</summary>
internal static class ExplanationView
{
    private const int Indent = 2;
    private const int SampleCharacters = 60;

    public static void Write(Screen screen, Explanation explanation)
    {
        WriteLines(screen, screen.Say("理解", "Understood (理解)"), explanation.Understanding);
        WriteHeading(screen, screen.Say("候选", "Candidates (候选)"));
        var number = 0;
        foreach (var candidate in explanation.Candidates)
            WriteCandidate(screen, ++number, candidate);
        WriteLines(screen, screen.Say("决定", "Decided (决定)"), explanation.Decision);
        WriteModel(screen, explanation);
    }

    /// <summary>Whole, since a prompt that was cut short explains nothing.</summary>
    private static void WriteModel(Screen screen, Explanation explanation)
    {
        if (explanation.Model.IsEmpty)
            return;
        WriteHeading(screen, screen.Say("模型", "Model (模型)"));
        var title = "";
        foreach (var step in explanation.Model)
        {
            // One heading for what the checker said to all sentences.
            if (step.Title != title)
                Paragraphs.Write(screen, SafeText.OfLine(title = step.Title), Indent, ink: Ink.Strong);
            Paragraphs.Write(screen, step.Text, Indent * 2);
        }
    }

    private static void WriteLines(Screen screen, string heading, IEnumerable<string> lines)
    {
        WriteHeading(screen, heading);
        foreach (var line in lines)
            Paragraphs.Write(screen, SafeText.OfLine(line), Indent);
    }

    private static void WriteHeading(Screen screen, string heading)
    {
        screen.Line();
        screen.Line(screen.Paint(heading, Ink.Strong));
    }

    private static void WriteCandidate(Screen screen, int number, ExplainedCandidate candidate)
    {
        var verdict = candidate.SetAside is null ? screen.Say("采用", "used") : screen.Say("未用：", "set aside: ") + candidate.SetAside;
        Paragraphs.Write(
            screen,
            SafeText.OfLine($"{number}. {Score(candidate.Score)} {candidate.Document} {candidate.Locator}".TrimEnd() + $" — {verdict}"),
            Indent,
            ink: candidate.SetAside is null ? Ink.Good : Ink.Plain);
        var parts = candidate.Parts.Select(part => $"{part.Name} {part.Value.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture)}");
        Paragraphs.WriteItems(screen, parts, Indent * 2, Ink.Faint);
        Paragraphs.Write(screen, Sample(candidate.Text), Indent * 2, ink: Ink.Faint);
    }

    private static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Sample(string text)
    {
        text = SafeText.OfLine(text).Trim();
        if (text.Length <= SampleCharacters)
            return text;
        var end = char.IsHighSurrogate(text[SampleCharacters - 1]) ? SampleCharacters - 1 : SampleCharacters;
        return text[..end] + "…";
    }
}
