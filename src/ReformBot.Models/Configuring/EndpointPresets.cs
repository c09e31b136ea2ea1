using System.Collections.Immutable;

namespace ReformBot.Models.Configuring;

/// <summary>The vendors and servers of endpoint-presets.tsv.</summary>
public static class EndpointPresets
{
    public static ImmutableArray<EndpointPreset> All { get; } = [.. Texts.Table["endpoint-presets.tsv"].Values.Select(Read).OrderBy(preset => preset.Name, StringComparer.Ordinal)];

    /// <summary>All names, for messages.</summary>
    public static string Names { get; } = string.Join(' ', All.Select(preset => preset.Name));

    /// <summary>Null for a name that stands in no row.</summary>
    public static EndpointPreset? Named(string name) => All.FirstOrDefault(preset => preset.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whose host that is; null for a host of nobody in the table, a local server for example.</summary>
    public static EndpointPreset? Serving(Uri endpoint) => All.FirstOrDefault(preset => preset.Serves(endpoint));

    private static EndpointPreset Read(ImmutableArray<string> row) => new(
        row[0],
        Enum.Parse<ModelProvider>(row[1]),
        row[2].Length == 0 ? null : new Uri(row[2]),
        [.. row[3].Split(',', StringSplitOptions.RemoveEmptyEntries)],
        row[4],
        row[5] == "yes",
        row[6] == "max_tokens",
        row[7]);
}
