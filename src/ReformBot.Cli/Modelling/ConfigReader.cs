using System.Reflection;
using System.Text.Json;
using ReformBot.Models;
using ReformBot.Models.Configuring;

namespace ReformBot.Cli.Modelling;

/// <summary>
/// Reads model.json: an object whose names are those of <see cref="ModelOptions"/> in camel case, times in seconds, null for no limit. Comments and
/// commas at the end are allowed, people edit it.
/// </summary>
/// <param name="file">Its name for messages.</param>
/// <param name="secrets">Where keys belong, for messages.</param>
internal sealed class ConfigReader(string file, string secrets)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly Dictionary<string, PropertyInfo> Settings = typeof(ModelOptions).GetProperties()
        .Where(property => property.CanWrite)
        .ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    private readonly List<OptionProblem> _problems = [];

    public ConfigFile Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return Read(document.RootElement);
            _problems.Add(OptionProblem.Of(OptionCode.BadJson, file, "1"));
        }
        catch (JsonException e)
        {
            _problems.Add(OptionProblem.Of(OptionCode.BadJson, file, ((e.LineNumber ?? 0) + 1).ToString()));
        }

        return ConfigFile.Empty with { Problems = _problems };
    }

    private ConfigFile Read(JsonElement root)
    {
        var options = new ModelOptions();
        var names = new Dictionary<string, string>();
        foreach (var setting in root.EnumerateObject())
        {
            if (SecretLook.IsSecret(setting))
                _problems.Add(OptionProblem.Of(OptionCode.KeyInConfig, file, setting.Name, secrets));
            else if (setting.Name is "provider" or "endpoint" or "model")
                names[setting.Name] = Text(setting);
            else if (Settings.TryGetValue(setting.Name, out var property))
                Set(options, property, setting);
            else
                _problems.Add(OptionProblem.Of(OptionCode.UnknownSetting, file, setting.Name, string.Join(' ', Settings.Keys.Order(StringComparer.Ordinal))));
        }

        return new ConfigFile(new ModelSource(names.GetValueOrDefault("provider"), names.GetValueOrDefault("endpoint"), names.GetValueOrDefault("model")), options, _problems);
    }

    private string Text(JsonProperty setting)
    {
        if (setting.Value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(setting.Value.GetString()))
            return setting.Value.GetString()!.Trim();
        Bad(setting.Name, "文字，例如 \"deepseek-chat\"", "a text such as \"deepseek-chat\"");
        return "";
    }

    private void Set(ModelOptions options, PropertyInfo property, JsonProperty setting)
    {
        if (SettingValue.TryRead(setting.Value, property.PropertyType, out var value))
            property.SetValue(options, value);
        else if (property.PropertyType == typeof(bool))
            Bad(setting.Name, " true 或 false", "true or false");
        else if (property.PropertyType == typeof(TimeSpan))
            Bad(setting.Name, "秒数，例如 30", "a number of seconds, such as 30");
        else
            Bad(setting.Name, Nullable.GetUnderlyingType(property.PropertyType) is null ? "整数" : "数字，null 表示不限", "a number, where a limit may be left open also null");
    }

    private void Bad(string name, string chinese, string english) => _problems.Add(OptionProblem.Of(OptionCode.BadValue, file, name, chinese, english));
}
