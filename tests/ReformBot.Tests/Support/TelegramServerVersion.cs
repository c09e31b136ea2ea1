using System.Text.Json.Nodes;

namespace ReformBot.Tests.Support;

/// <summary>What a message showed at a time.</summary>
/// <param name="Keyboard">The JSON of reply_markup, or null.</param>
internal sealed record TelegramServerVersion(string Text, IReadOnlyList<TelegramServerEntity> Entities, string? Keyboard)
{
    public bool Shows(TelegramServerVersion other) => Text == other.Text && Keyboard == other.Keyboard && Entities.SequenceEqual(other.Entities);

    /// <summary>Rows of (text, callback data or address).</summary>
    public IEnumerable<(string Text, string Data)[]> Buttons() => Keyboard is null
        ? []
        : JsonNode.Parse(Keyboard)!["inline_keyboard"]!.AsArray().Select(row => row!.AsArray()
            .Select(button => (button!["text"]!.GetValue<string>(), (button["callback_data"] ?? button["url"])!.GetValue<string>())).ToArray());
}
