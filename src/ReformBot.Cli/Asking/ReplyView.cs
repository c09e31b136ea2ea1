using ReformBot.Answering;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Asking;

/// <summary>A reply as a person reads it.</summary>
internal static class ReplyView
{
    /// <summary>The answer alone.</summary>
    public static void WriteText(Screen screen, Reply reply)
    {
        Paragraphs.Write(screen, reply.Text, ink: reply.Kind is ReplyKind.Answered or ReplyKind.Partial ? Ink.Strong : Ink.Plain);
        WriteChoices(screen, reply);
    }

    public static void WriteChoices(Screen screen, Reply reply)
    {
        foreach (var choice in reply.Choices)
            Paragraphs.Write(screen, "· " + choice, indent: 2);
    }

    /// <summary>The sources in full, below the answer.</summary>
    public static void WriteSources(Screen screen, Reply reply)
    {
        if (reply.Citations.IsEmpty)
            return;
        screen.Line();
        SourcesView.Write(screen, reply);
    }
}
