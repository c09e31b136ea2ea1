using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace ReformBot.Answering.Prompts;

/// <summary>Reads execution_settings: the block “default”, whose ranges are those of the OpenAI-compatible endpoints.</summary>
internal sealed class PromptSettingsReader(Action<YamlNode, string> report)
{
    /// <summary>No answer needs more, and a slip (160000 for 16000) would cost money.</summary>
    private const int MostTokens = 32_768;

    private const string Block = "default";

    private static readonly YamlScalarNode Section = new("execution_settings");

    private static readonly (string Key, double Least, double Most)[] Ranges = [("temperature", 0, 2), ("top_p", 0, 1), ("max_tokens", 1, MostTokens)];

    public PromptSettings Read(YamlMappingNode root)
    {
        if (!root.Children.TryGetValue(Section, out var section))
            return PromptSettings.None;
        if (section is not YamlMappingNode services)
        {
            report(section, "execution_settings 下面应写 default:，再缩进写 temperature 和 max_tokens");
            return PromptSettings.None;
        }

        foreach (var service in services.Children.Keys.Where(key => key.ToString() != Block))
            report(service, $"execution_settings 里只认 {Block}，不认“{service}”");
        return services.Children.TryGetValue(new YamlScalarNode(Block), out var settings) && settings is YamlMappingNode block
            ? Read(block.Children)
            : PromptSettings.None;
    }

    private PromptSettings Read(IEnumerable<KeyValuePair<YamlNode, YamlNode>> settings)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (key, value) in settings)
        {
            var range = Array.Find(Ranges, range => range.Key == key.ToString());
            if (range.Key is null)
                report(key, $"{Block} 里不认识“{key}”。可用的有：{string.Join('、', Ranges.Select(known => known.Key))}");
            else if (!IsIn(value, range.Least, range.Most, range.Key == "max_tokens", out var number))
                report(value, $"{key} 是“{value}”，应是 {range.Least} 到 {range.Most} 之间的{(range.Key == "max_tokens" ? "整数" : "数")}");
            else
                values[range.Key] = number;
        }

        return new PromptSettings(
            values.TryGetValue("temperature", out var temperature) ? (float)temperature : null,
            values.TryGetValue("top_p", out var share) ? (float)share : null,
            values.TryGetValue("max_tokens", out var tokens) ? (int)tokens : null);
    }

    private static bool IsIn(YamlNode node, double least, double most, bool whole, out double number)
    {
        number = 0;
        return node is YamlScalarNode { Value: { } text }
            && double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            && number >= least && number <= most && (!whole || number == Math.Floor(number));
    }
}
