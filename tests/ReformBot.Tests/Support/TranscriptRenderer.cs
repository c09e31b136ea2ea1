using System.Text;

namespace ReformBot.Tests.Support;

/// <summary>A chat as the person sees it, as text: who said what, marks, quotations that open, buttons, how often a message changed.</summary>
internal static class TranscriptRenderer
{
    private static readonly Dictionary<string, (string Open, string Close)> Marks = new()
    {
        ["bold"] = ("**", "**"),
        ["italic"] = ("_", "_"),
        ["underline"] = ("__", "__"),
        ["strikethrough"] = ("~~", "~~"),
        ["spoiler"] = ("||", "||"),
        ["code"] = ("`", "`"),
        ["pre"] = ("```\n", "\n```"),
        ["text_link"] = ("[", "]"),
    };

    public static string Render(TelegramServerChat chat)
    {
        var transcript = new StringBuilder();
        foreach (var message in chat.Messages)
            Render(message, transcript);
        if (chat.Draft is { } draft)
            transcript.Append("机器人（正在写）：\n").Append(Indent(draft)).Append('\n');
        return transcript.ToString().TrimEnd('\n') + "\n";
    }

    public static void Render(TelegramServerMessage message, StringBuilder transcript)
    {
        transcript.Append(message.From?.FirstName ?? "机器人");
        if (message.Thread is { } thread)
            transcript.Append(" #").Append(thread);
        if (message.ReplyTo is { } reply)
            transcript.Append(" ↩").Append(reply);
        if (message.Versions.Count > 1)
            transcript.Append("（改过 ").Append(message.Versions.Count - 1).Append(" 次）");
        transcript.Append("：\n");
        if (message.FileName is { } name)
            transcript.Append("  📎 ").Append(name).Append('\n');
        foreach (var field in message.Other?.Select(field => field.Key) ?? [])
            transcript.Append("  [").Append(field).Append("]\n");
        if (message.Text.Length > 0)
            transcript.Append(Indent(Marked(message.Now))).Append('\n');
        foreach (var row in message.Now.Buttons())
            transcript.Append("  ").AppendJoin(' ', row.Select(button => $"[ {button.Text} ]")).Append('\n');
        transcript.Append('\n');
    }

    private static string Marked(TelegramServerVersion version)
    {
        var marked = new StringBuilder();
        for (var at = 0; at <= version.Text.Length; at++)
        {
            foreach (var entity in version.Entities.Where(entity => entity.Offset + entity.Length == at).Reverse())
                marked.Append(Closing(entity));
            foreach (var entity in version.Entities.Where(entity => entity.Offset == at))
                marked.Append(Opening(entity));
            if (at < version.Text.Length)
                marked.Append(version.Text[at]).Append(version.Text[at] == '\n' && IsQuoted(version, at + 1) ? "> " : "");
        }

        return marked.ToString();
    }

    private static string Opening(TelegramServerEntity entity) => entity.Type switch
    {
        "blockquote" => "> ",
        "expandable_blockquote" => "▾> ",
        _ => Marks.TryGetValue(entity.Type, out var mark) ? mark.Open : "",
    };

    private static string Closing(TelegramServerEntity entity) =>
        entity.Type == "text_link" ? $"]({entity.Url})" : Marks.TryGetValue(entity.Type, out var mark) ? mark.Close : "";

    private static bool IsQuoted(TelegramServerVersion version, int at) =>
        version.Entities.Any(entity => entity.Type.EndsWith("blockquote", StringComparison.Ordinal) && entity.Offset < at && at < entity.Offset + entity.Length);

    private static string Indent(string text) => "  " + text.Replace("\n", "\n  ");
}
