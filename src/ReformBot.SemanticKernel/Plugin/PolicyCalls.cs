using ReformBot.Answering;
using ReformBot.Answering.Conversations;
using ReformBot.Answering.Tools;

namespace ReformBot.SemanticKernel.Plugin;

/// <summary>What each function does; what is wrong with its arguments is a result.</summary>
internal sealed class PolicyCalls(PolicyAssistant assistant, PolicyTools tools, TimeProvider clock)
{
    private const int UsualClauses = 6;

    /// <summary>Each costs an answer.</summary>
    private const int MostPlaces = 8;

    private const int LongestText = 2_000;

    /// <summary>Also those of a JSON array; 和 is not among them: 和平区.</summary>
    private static readonly char[] BetweenPlaces = ['、', '，', ',', '；', ';', '\n', ' ', '[', ']', '"'];

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    public async ValueTask<string> AskAsync(ToolArguments arguments, CancellationToken cancellationToken)
    {
        if (Problem(arguments, "question") is { } problem)
            return problem;
        return PluginJson.Write(PluginAnswer.Of(await AnswerAsync(arguments.Text("question")!, cancellationToken)));
    }

    public async ValueTask<string> SearchAsync(ToolArguments arguments, CancellationToken cancellationToken)
    {
        if ((Problem(arguments, "query") ?? NotANumber(arguments, "year", "limit")) is { } problem)
            return problem;
        var (place, limit) = (arguments.Text("place"), arguments.Number("limit") ?? UsualClauses);
        var found = await tools.SearchAsync(arguments.Text("query")!, place, arguments.Number("year"), limit, Today, cancellationToken);
        return found.IsEmpty ? Error(PolicyTools.Objection(place, kind: null) ?? "没有找到。") : PluginJson.Write(found.Select(PluginClause.Of));
    }

    public async ValueTask<string> OpenAsync(ToolArguments arguments, CancellationToken cancellationToken)
    {
        if ((Problem(arguments, "documentId") ?? Problem(arguments, "passageId") ?? NotANumber(arguments, "around")) is { } problem)
            return problem;
        var found = await tools.OpenAsync(arguments.Text("documentId")!, arguments.Text("passageId")!, arguments.Number("around") ?? 1, Today, cancellationToken);
        return found.IsEmpty ? Error("没有这一段，或者它的文件已撤下。") : PluginJson.Write(found.Select(PluginClause.Of));
    }

    public async ValueTask<string> CompareAsync(ToolArguments arguments, CancellationToken cancellationToken)
    {
        if ((Problem(arguments, "question") ?? Problem(arguments, "places")) is { } problem)
            return problem;
        var question = arguments.Text("question")!;
        var places = arguments.Text("places")!.Split(BetweenPlaces, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        if (places.Count is 0 or > MostPlaces)
            return Error($"参数 places 应有1至{MostPlaces}个地区，用顿号隔开。");
        var compared = new List<object>();
        foreach (var place in places)
        {
            compared.Add(PolicyTools.Objection(place, kind: null) is { } unknown
                ? new PluginError(unknown) { Place = place }
                : PluginAnswer.Of(await AnswerAsync(question.Contains(place, StringComparison.Ordinal) ? question : place + question, cancellationToken)) with { Place = place });
        }

        return PluginJson.Write(compared);
    }

    private Task<Reply> AnswerAsync(string question, CancellationToken cancellationToken) =>
        assistant.AskAsync(new AskRequest(question, Conversation.Empty, Today), cancellationToken);

    private static string? Problem(ToolArguments arguments, string name) => arguments.Text(name) switch
    {
        null => Error($"缺少参数 {name}。"),
        { Length: > LongestText } => Error($"参数 {name} 太长，至多{LongestText}字。"),
        _ => null,
    };

    private static string? NotANumber(ToolArguments arguments, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (arguments.Has(name) && arguments.Number(name) is null)
                return Error($"参数 {name} 应是整数。");
        }

        return null;
    }

    private static string Error(string words) => PluginJson.Write(new PluginError(words));
}
