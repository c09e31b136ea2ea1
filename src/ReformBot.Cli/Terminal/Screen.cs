namespace ReformBot.Cli.Terminal;

/// <summary>Where a verb writes: results to <see cref="Out"/>, everything else to <see cref="Error"/>. Rendering asks it what can be shown.</summary>
internal sealed class Screen(TextWriter output, TextWriter error, Language language)
{
    private const string Reset = "\e[0m";

    public TextWriter Out { get; } = output;

    public TextWriter Error { get; } = error;

    public Language Language { get; } = language;

    /// <summary>Colour and weight may be used on <see cref="Out"/>.</summary>
    public bool Colour { get; init; }

    /// <summary>Columns of the terminal; null where there is none, and then nothing is wrapped.</summary>
    public int? Width { get; init; }

    /// <summary>Lines of the terminal; null where there is none.</summary>
    public int? Height { get; init; }

    /// <summary>What was written to <see cref="Out"/> can be written over.</summary>
    public bool CanRewrite { get; init; }

    /// <summary>A person sits at both ends: keys can be read and the cursor moved.</summary>
    public bool Interactive { get; init; }

    /// <summary>Standard error is a terminal: a progress bar may be drawn there.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The same screen with results on standard error: what is shown beside a result that other programs read.</summary>
    public Screen Aside() => new(Error, Error, Language) { Width = Width };

    public string Say(string chinese, string english) => Language.Say(chinese, english);

    public void Line(string text = "") => Out.Write(text + "\n");

    /// <summary>A line for the person beside the result.</summary>
    public void Note(string chinese, string english) => Error.Write(SafeText.OfLine(Say(chinese, english)) + "\n");

    /// <summary>What went wrong, in one line.</summary>
    public void Fail(string chinese, string english) =>
        Error.Write(SafeText.OfLine(Say("错误：" + chinese, "error: " + english)) + "\n");

    public string Paint(string text, Ink ink)
    {
        if (text.Length == 0 || ink == Ink.Plain)
            return text;
        if (!Colour)
            return ink == Ink.Mark ? $"【{text}】" : text;
        return Code(ink) + text + Reset;
    }

    private static string Code(Ink ink) => ink switch
    {
        Ink.Strong => "\e[1m",
        Ink.Mark => "\e[1;33m",
        Ink.Faint => "\e[2m",
        Ink.Good => "\e[32m",
        Ink.Bad => "\e[31m",
        _ => "",
    };
}
