using System.Text.Json;
using ReformBot.Answering.Conversations;

namespace ReformBot.Cli.Asking;

/// <summary>A line of a question file.</summary>
/// <param name="Id">As written, a string or a number; null when the line has none.</param>
internal sealed record BatchQuestion(JsonElement? Id, string Text, Conversation Conversation)
{
    /// <summary>
    /// Reads <c>question</c> or <c>text</c>, and <c>history</c> as {role, content} objects or as plain strings, which are earlier questions of
    /// the person. Null when the line is no such object.
    /// </summary>
    public static BatchQuestion? Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static BatchQuestion? Read(JsonElement element)
    {
        var text = TextOf(element, "question") ?? TextOf(element, "text");
        if (text is null)
            return null;
        JsonElement? id = element.TryGetProperty("id", out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.Clone() : null;
        return new BatchQuestion(id, text, History(element));
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Conversation History(JsonElement element)
    {
        var conversation = Conversation.Empty;
        if (!element.TryGetProperty("history", out var history) || history.ValueKind != JsonValueKind.Array)
            return conversation;
        foreach (var turn in history.EnumerateArray())
        {
            if (turn.ValueKind == JsonValueKind.String)
                conversation = conversation.With(new Turn(FromPerson: true, turn.GetString()!));
            else if (turn.ValueKind == JsonValueKind.Object && TextOf(turn, "content") is { } content)
                conversation = conversation.With(new Turn(TextOf(turn, "role") != "assistant", content));
        }

        return conversation;
    }
}
