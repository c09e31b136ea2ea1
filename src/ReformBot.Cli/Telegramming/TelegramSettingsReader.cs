using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using ReformBot.Cli.Modelling;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Pump;

namespace ReformBot.Cli.Telegramming;

/// <summary>
/// Reads telegram.json: an object whose names are those of <see cref="DialogueOptions"/> and <see cref="PumpOptions"/> in camel case, times in seconds.
/// Comments and commas at the end are allowed, people edit it.
/// </summary>
/// <param name="file">Its name for messages.</param>
internal sealed class TelegramSettingsReader(string file)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly Dictionary<string, PropertyInfo> Settings = typeof(DialogueOptions).GetProperties().Concat(typeof(PumpOptions).GetProperties())
        .Where(property => property.CanWrite)
        .ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    private readonly DialogueOptions _dialogue = new();
    private readonly PumpOptions _pump = new();
    private readonly List<TelegramProblem> _problems = [];

    /// <param name="path">Need not exist.</param>
    public static TelegramSettings Read(string path) => new TelegramSettingsReader(path).Of(File.Exists(path) ? File.ReadAllText(path) : "{}");

    public TelegramSettings Of(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                ReadAll(document.RootElement);
            else
                Wrong("", "应是 { } 括起来的 JSON 对象", "should be a JSON object in { }");
        }
        catch (JsonException e)
        {
            Wrong("", $"第 {(e.LineNumber ?? 0) + 1} 行不是正确的 JSON", $"line {(e.LineNumber ?? 0) + 1} is not JSON");
        }

        return new TelegramSettings(_dialogue, _pump, _problems);
    }

    private void ReadAll(JsonElement root)
    {
        foreach (var setting in root.EnumerateObject())
        {
            if (SecretLook.IsSecret(setting))
                Wrong(setting.Name, $"令牌不要写在这里，用环境变量 {TelegramToken.Variable} 或 secrets.json", $"the token does not belong here but into {TelegramToken.Variable} or secrets.json");
            else if (Settings.TryGetValue(setting.Name, out var property))
                Set(property, setting);
            else
                Wrong(setting.Name, $"没有这一项。有：{string.Join(' ', Settings.Keys.Order(StringComparer.Ordinal))}", $"is not known. Known: {string.Join(' ', Settings.Keys.Order(StringComparer.Ordinal))}");
        }
    }

    private void Set(PropertyInfo property, JsonProperty setting)
    {
        object target = property.DeclaringType == typeof(PumpOptions) ? _pump : _dialogue;
        if (!TelegramSettingValue.TryRead(setting.Value, property.PropertyType, out var value))
        {
            var (chinese, english) = TelegramSettingValue.Example(property.PropertyType);
            Wrong(setting.Name, $"要写成{chinese}", $"takes {english}");
            return;
        }

        var range = property.GetCustomAttribute<RangeAttribute>();
        var most = property.GetCustomAttribute<MaxLengthAttribute>();
        if (range?.IsValid(value) == false)
            Wrong(setting.Name, $"要在 {range.Minimum} 到 {range.Maximum} 之间", $"has to be between {range.Minimum} and {range.Maximum}");
        else if (most?.IsValid(value) == false)
            Wrong(setting.Name, $"最多 {most.Length} 个", $"takes at most {most.Length}");
        else
            property.SetValue(target, value);
    }

    private void Wrong(string name, string chinese, string english)
    {
        var separator = name.Length == 0 ? "" : " ";
        _problems.Add(new TelegramProblem($"{file}：{name}{separator}{chinese}", $"{file}: {name}{separator}{english}"));
    }
}
