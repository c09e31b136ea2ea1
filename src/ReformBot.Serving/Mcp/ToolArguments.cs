using System.Globalization;
using System.Text.Json;
using ReformBot.Answering.Conversations;
using ReformBot.Serving.Contract;

namespace ReformBot.Serving.Mcp;

/// <summary>What a client gave a tool, checked: schemas are a hint to models, and nobody enforces them.</summary>
internal sealed class ToolArguments(IDictionary<string, JsonElement>? given)
{
    /// <exception cref="ToolException">Missing, empty or too long.</exception>
    public string Required(string name, int longest) => Optional(name, longest) ?? throw new ToolException($"缺少 {name}（{name} is required）");

    /// <summary>Null when not given or blank.</summary>
    public string? Optional(string name, int longest)
    {
        if (Find(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            throw new ToolException($"{name} 须是字符串（{name} must be a string）");
        var text = Text(name, value).Trim();
        if (text.Length > longest)
            throw new ToolException($"{name} 最长 {longest} 个字符（{name} takes at most {longest} characters）");
        return text.Length == 0 ? null : text;
    }

    public int? Number(string name, int least, int most) => Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most ? number
        : throw new ToolException($"{name} 须是 {least} 到 {most} 的整数（{name} must be an integer from {least} to {most}）");

    public DateOnly? Day(string name) => Optional(name, 20) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new ToolException($"{name} 须是日期，如 2021-07-30（{name} must be a date such as 2021-07-30）");

    /// <summary>The turns before a question; only the last ones are kept.</summary>
    public Conversation History(string name)
    {
        if (Find(name) is not { } turns)
            return Conversation.Empty;
        var conversation = Conversation.Empty;
        foreach (var turn in turns.ValueKind == JsonValueKind.Array ? turns.EnumerateArray() : throw Unreadable(name))
        {
            if (turn.ValueKind != JsonValueKind.Object
                || !turn.TryGetProperty("role", out var role) || role.ValueKind != JsonValueKind.String
                || !turn.TryGetProperty("content", out var content) || content.ValueKind != JsonValueKind.String)
                throw Unreadable(name);
            conversation = conversation.With(new Turn(Text(name, role) != "assistant", ReplyText.WithoutSourceList(Text(name, content))));
        }

        return conversation;
    }

    private static ToolException Unreadable(string name) => new($"{name} 须是 {{role, content}} 的数组（{name} must be an array of {{role, content}}）");

    private static string Text(string name, JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new ToolException($"{name} 里有无效的字符（{name} holds invalid characters）", e);
        }
    }

    private JsonElement? Find(string name) =>
        given is not null && given.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;
}
