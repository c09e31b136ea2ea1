using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace ReformBot.Serving.Mcp;

/// <summary>The tools as clients see them: names, descriptions and schemas of tools.json. All of them read, and read nothing but the library.</summary>
internal static class ToolCatalog
{
    public const string Ask = "ask";
    public const string Search = "search_policies";
    public const string Open = "open_clause";
    public const string List = "list_documents";

    /// <summary>Stands in tools.json for the schema that two tools share.</summary>
    private const string Clauses = "#clauses";

    public static ImmutableArray<Tool> All { get; } = Read();

    private static ImmutableArray<Tool> Read()
    {
        var clauses = Resource("clauses.json");
        var tools = ImmutableArray.CreateBuilder<Tool>();
        foreach (var tool in Resource("tools.json").AsArray())
        {
            if ((string?)tool!["outputSchema"]!["$ref"] == Clauses)
                tool["outputSchema"] = clauses.DeepClone();
            tools.Add(tool.Deserialize<Tool>(McpJsonUtilities.DefaultOptions)!);
            tools[^1].Annotations = new ToolAnnotations { ReadOnlyHint = true, IdempotentHint = true, DestructiveHint = false, OpenWorldHint = false };
        }

        return tools.ToImmutable();
    }

    private static JsonNode Resource(string name)
    {
        using var stream = typeof(ToolCatalog).Assembly.GetManifestResourceStream($"ReformBot.Serving.Mcp.{name}")!;
        return JsonNode.Parse(stream)!;
    }
}
