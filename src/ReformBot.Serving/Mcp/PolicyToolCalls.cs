using ModelContextProtocol.Protocol;
using ReformBot.Answering;
using ReformBot.Answering.Tools;

namespace ReformBot.Serving.Mcp;

/// <summary>What each tool does. Limits are those of tools.json.</summary>
internal sealed class PolicyToolCalls(ServedLibrary served)
{
    private const int UsualClauses = 6;
    private const int UsualDocuments = 50;

    /// <summary>Null when there is no such tool.</summary>
    /// <exception cref="ToolException">The arguments are not as the tool takes them.</exception>
    public async Task<CallToolResult?> CallAsync(string tool, ToolArguments arguments, CancellationToken cancellationToken)
    {
        using var desk = served.Borrow();
        return tool switch
        {
            ToolCatalog.Ask => await AskAsync(desk, arguments, cancellationToken),
            ToolCatalog.Search => await SearchAsync(desk, arguments, cancellationToken),
            ToolCatalog.Open => await OpenAsync(desk, arguments, cancellationToken),
            ToolCatalog.List => await ListAsync(desk, arguments, cancellationToken),
            _ => null,
        };
    }

    private async Task<CallToolResult> AskAsync(Desk desk, ToolArguments arguments, CancellationToken cancellationToken)
    {
        var request = new AskRequest(arguments.Required("question", 2_000), arguments.History("history"), served.Today);
        return ToolResults.Of(await desk.AnswerAsync(request, cancellationToken));
    }

    private async Task<CallToolResult> SearchAsync(Desk desk, ToolArguments arguments, CancellationToken cancellationToken)
    {
        var (query, place) = (arguments.Required("query", 500), arguments.Optional("place", 50));
        var clauses = await desk.Tools.SearchAsync(
            query, place, arguments.Number("year", 1949, 2100), arguments.Number("limit", 1, PolicyTools.MostFound) ?? UsualClauses, served.Today, cancellationToken);
        return ToolResults.Of(clauses, PolicyTools.Objection(place, kind: null));
    }

    private async Task<CallToolResult> OpenAsync(Desk desk, ToolArguments arguments, CancellationToken cancellationToken)
    {
        var clauses = await desk.Tools.OpenAsync(
            arguments.Required("document_id", 500), arguments.Required("passage_id", 64), arguments.Number("around", 0, PolicyTools.MostAround) ?? 1, served.Today, cancellationToken);
        return clauses.IsEmpty
            ? throw new ToolException("没有这一段，或者它的文件已撤下（there is no such passage among current documents）")
            : ToolResults.Of(clauses, objection: null);
    }

    private static async Task<CallToolResult> ListAsync(Desk desk, ToolArguments arguments, CancellationToken cancellationToken)
    {
        var (offset, limit) = (arguments.Number("offset", 0, int.MaxValue) ?? 0, arguments.Number("limit", 1, 200) ?? UsualDocuments);
        var (place, kind) = (arguments.Optional("place", 50), arguments.Optional("kind", 20));
        var cards = await desk.Tools.ListAsync(place, kind, arguments.Day("since"), cancellationToken);
        return ToolResults.Of(cards.Length, [.. cards.Skip(offset).Take(limit)], PolicyTools.Objection(place, kind));
    }
}
