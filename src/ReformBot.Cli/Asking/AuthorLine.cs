using ReformBot.Answering;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Asking;

/// <summary>Who worded an answer, in one faint line; only where a model is configured, since without one nobody asks.</summary>
internal static class AuthorLine
{
    public static void Write(Screen screen, AnsweredQuestion answered)
    {
        if (Text(screen, answered) is { } text)
            Paragraphs.Write(screen, SafeText.OfLine(text), ink: Ink.Faint);
    }

    /// <summary>A refusal or question back is the program's own sentence unless a model failed at it: nothing is said of its wording.</summary>
    private static string? Text(Screen screen, AnsweredQuestion answered)
    {
        if (answered.Model is not { } model)
            return null;
        var reply = answered.Reply;
        if (reply.Author == ReplyAuthor.Model)
        {
            var name = reply.Use?.Model ?? model;
            return screen.Say($"（由 {name} 组织语言，逐句核对过引文）", $"(worded by {name}, checked sentence by sentence against the quotes)");
        }

        var reason = reply.Fallback is { } fallback ? screen.Say($"：{fallback}", $": {fallback}") : "";
        if (reply.Kind is ReplyKind.Answered or ReplyKind.Partial)
            return screen.Say($"（文件原文，未经模型改写{reason}）", $"(the documents' own words{reason})");
        return reason.Length > 0 ? screen.Say($"（没有采用模型的话{reason}）", $"(nothing of the model's{reason})") : null;
    }
}
