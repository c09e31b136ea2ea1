using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReformBot.TelegramChat.Dialogues.Asking;
using ReformBot.TelegramChat.Figures;
using ReformBot.TelegramChat.Limits;

namespace ReformBot.TelegramChat.Dialogues;

[JsonSourceGenerationOptions(UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Shown))]
[JsonSerializable(typeof(Usage))]
[JsonSerializable(typeof(DayFigures))]
[JsonSerializable(typeof(UnansweredQuestion))]
[JsonSerializable(typeof(Feedback))]
[JsonSerializable(typeof(ImmutableArray<Exchange>))]
internal sealed partial class DialogueJson : JsonSerializerContext
{
    public static string Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);

    /// <summary>Default for a note of another version: it is forgotten, nothing fails.</summary>
    public static T? Read<T>(string note, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(note, type);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
