using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Text;
using Microsoft.Extensions.AI;
using ReformBot.Answering.Retrieval;
using ReformBot.Answering.Tools;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Writing;

/// <summary>
/// The tools as one question lets a model use them: what they find joins the numbered evidence, and what the question rules out is not found. A
/// clause is opened by its number; ids and names of files stay here.
/// </summary>
internal sealed class EvidenceTools
{
    private const int MostFound = 8;
    private const int MostAround = 3;
    private const int MostListed = 20;

    private readonly PolicyTools tools;
    private readonly NumberedEvidence evidence;
    private readonly DateOnly today;

    public EvidenceTools(PolicyTools tools, NumberedEvidence evidence, DateOnly today)
    {
        (this.tools, this.evidence, this.today) = (tools, evidence, today);
        Functions =
        [
            new PolicyFunction("search_policies", "在政策文件库中检索，返回带编号的材料。材料不够回答时使用。", """
                {"type":"object","properties":{"query":{"type":"string","description":"要查的内容，用文件里的说法"},
                "place":{"type":"string","description":"只查这个地区，可不写"},"year":{"type":"integer","description":"只查这一年，可不写"}},"required":["query"]}
                """, Watched(SearchAsync)),
            new PolicyFunction("open_clause", "打开一段材料前后的条文，返回带编号的材料。", """
                {"type":"object","properties":{"number":{"type":"integer","description":"材料编号"},
                "around":{"type":"integer","description":"前后各几段，1至3"}},"required":["number"]}
                """, Watched(OpenAsync)),
            new PolicyFunction("list_documents", "列出文件库中现有文件的标题。标题不是材料，不能引用。", """
                {"type":"object","properties":{"place":{"type":"string","description":"只列这个地区的，可不写"},
                "kind":{"type":"string","description":"文种，如通知、简报，可不写"},"since":{"type":"string","description":"这一天以后的，写作2024-07-01，可不写"}}}
                """, Watched(ListAsync)),
        ];
    }

    public ImmutableArray<AIFunction> Functions { get; }

    /// <summary>A failure of the library, which no orchestrator may turn into one of the model; null while there was none.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    private Func<ToolArguments, CancellationToken, ValueTask<string>> Watched(Func<ToolArguments, CancellationToken, ValueTask<string>> run) => async (arguments, cancellationToken) =>
    {
        try
        {
            return await run(arguments, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failure = ExceptionDispatchInfo.Capture(e);
            throw;
        }
    };

    private async ValueTask<string> SearchAsync(ToolArguments arguments, CancellationToken cancellationToken)
    {
        if (arguments.Text("query") is not { } query)
            return "缺少参数 query。";
        if (arguments.Has("year") && arguments.Number("year") is null)
            return "参数 year 应是四位数的年份。";
        return await NumberedAsync(await tools.SearchAsync(query, arguments.Text("place"), arguments.Number("year"), MostFound, today, cancellationToken), cancellationToken);
    }

    private async ValueTask<string> OpenAsync(ToolArguments arguments, CancellationToken cancellationToken)
    {
        if (arguments.Number("number") is not { } number || evidence.Find(number) is not { } numbered)
            return "参数 number 应是已给出的材料编号。";
        var around = Math.Clamp(arguments.Number("around") ?? 1, 0, MostAround);
        var passage = numbered.Source.Passage;
        return await NumberedAsync(await tools.OpenAsync(passage.DocumentId, passage.Id, around, today, cancellationToken), cancellationToken);
    }

    private async ValueTask<string> ListAsync(ToolArguments arguments, CancellationToken cancellationToken)
    {
        if (arguments.Has("since") && arguments.Day("since") is null)
            return "参数 since 应写作 2024-07-01。";
        var cards = await tools.ListAsync(arguments.Text("place"), arguments.Text("kind"), arguments.Day("since"), cancellationToken);
        var titles = cards.Where(card => card.Metadata.Title is not null).Take(MostListed).Select(TitleOf).ToList();
        return titles.Count == 0 ? "没有这样的文件。" : string.Join('\n', titles);
    }

    private static string TitleOf(DocumentCard card) =>
        $"《{Outgoing.Text(card.Title)}》{(card.Metadata.Dates.Shown is { Value: var day } ? $"（{ChineseDate.Write(day)}）" : "")}";

    private async ValueTask<string> NumberedAsync(ImmutableArray<FoundClause> found, CancellationToken cancellationToken)
    {
        var written = new StringBuilder();
        foreach (var clause in found)
        {
            // What a tool found does not vouch for an answer: it has no score in the question's own ranking.
            var source = new RankedPassage(clause.Passage, clause.Card, clause.Score, [], SetAside: null) { Vouched = 0 };
            if (await evidence.TryAddAsync(source, clause.Validity, cancellationToken) is { } numbered)
                written.Append(Written(numbered)).Append('\n');
        }

        return written.Length == 0 ? "没有查到可用于这个问题的材料。" : written.ToString().TrimEnd();
    }

    /// <summary>As the prompts lay evidence out: each line of a document behind “│ ”.</summary>
    private static string Written(NumberedPassage numbered)
    {
        var shown = Outgoing.Evidence(numbered);
        var about = string.Join('，', new[] { shown.IsReport ? "报道" : "文件", shown.Place, shown.Date, shown.Status.Length > 0 ? "效力：" + shown.Status : "" }.Where(word => word.Length > 0));
        var lines = shown.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return $"[{shown.Number}]《{shown.Title}》（{about}）{shown.Headings}{shown.Locator}\n{string.Join('\n', lines.Select(line => "│ " + line))}";
    }
}
