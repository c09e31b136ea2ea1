using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ReformBot.Answering.Prompts;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Writing;

/// <summary>The talk with the model about one answer: it may ask for more evidence a few times, then it has to write.</summary>
internal sealed class DraftTalk
{
    /// <summary>Calls in one response that are carried out.</summary>
    private const int MostCalls = 4;

    private readonly WritingTask task;
    private readonly NumberedEvidence evidence;
    private readonly EvidenceTools tools;
    private readonly List<FunctionCallContent> calls = [];
    private List<ChatMessage> messages;
    private ChatOptions options;
    private DraftReader draft;
    private int round;

    public DraftTalk(WritingTask task, NumberedEvidence evidence, EvidenceTools tools)
    {
        (this.task, this.evidence, this.tools) = (task, evidence, tools);
        draft = new DraftReader(task.Line.Options.LongestDraft);
        (messages, options) = task.Line.Render(PromptNames.Answer, Variables());
        if (MayCall)
            options.Tools = [.. tools.Functions];
    }

    /// <summary>What the model wrote last.</summary>
    public string Raw => draft.Raw;

    /// <summary>The last draft was cut off, by its length or by the model's own limit.</summary>
    public bool IsCut { get; private set; }

    private bool MayCall => round < task.Line.Options.ToolRounds;

    /// <summary>Sentences as they become whole.</summary>
    public async IAsyncEnumerable<ModelSentence> DraftAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        calls.Clear();
        draft = new DraftReader(task.Line.Options.LongestDraft);
        var isWhole = true;
        try
        {
            await foreach (var update in task.Line.StreamAsync("提示：作答", messages, options, cancellationToken))
            {
                calls.AddRange(update.Contents.OfType<FunctionCallContent>());
                isWhole &= update.FinishReason is not { } reason || reason != ChatFinishReason.Length && reason != ChatFinishReason.ContentFilter;
                foreach (var sentence in draft.Read(update.Text))
                    yield return sentence;
                if (draft.IsFull)
                    break;
            }

            isWhole &= task.Line.Failure is null;
            foreach (var sentence in draft.Rest(isWhole))
                yield return sentence;
        }
        finally
        {
            IsCut = !isWhole || draft.IsFull;
            task.Line.Note("草稿", () => draft.Raw);
        }
    }

    /// <summary>Sentences that are to replace those that failed, once.</summary>
    public async IAsyncEnumerable<ModelSentence> RepairAsync(IEnumerable<Verdict> failed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var variables = Variables();
        variables["failures"] = failed.Select(verdict => new PromptFailure(Outgoing.Text(Written(verdict.Sentence)), verdict.Reason)).ToList();
        (messages, options) = task.Line.Render(PromptNames.Repair, variables);
        draft = new DraftReader(task.Line.Options.LongestDraft);
        try
        {
            await foreach (var update in task.Line.StreamAsync("提示：改正", messages, options, cancellationToken))
            {
                foreach (var sentence in draft.Read(update.Text))
                    yield return sentence;
                if (draft.IsFull)
                    break;
            }

            foreach (var sentence in draft.Rest(task.Line.Failure is null))
                yield return sentence;
        }
        finally
        {
            task.Line.Note("改正稿", () => draft.Raw);
        }
    }

    /// <summary>Carries out what the model asked for; false when it asked for nothing and the draft was its answer.</summary>
    public async ValueTask<bool> FollowCallsAsync(CancellationToken cancellationToken)
    {
        if (calls.Count == 0 || !MayCall || task.Line.Failure is not null)
            return false;
        round++;
        var results = new List<AIContent>();
        foreach (var (i, call) in calls.Index())
        {
            var result = i < MostCalls ? await tools.RunAsync(call, cancellationToken) : $"一次最多用{MostCalls}个工具，这个没有执行。";
            task.Line.Note("工具", () => $"{call.Name}({string.Join("，", (call.Arguments ?? new Dictionary<string, object?>()).Select(argument => $"{argument.Key}={argument.Value}"))})\n{result}");
            results.Add(new FunctionResultContent(call.CallId, result));
        }

        if (MayCall)
        {
            messages.Add(new ChatMessage(ChatRole.Assistant, [.. draft.Raw.Length > 0 ? [new TextContent(draft.Raw)] : Array.Empty<AIContent>(), .. calls]));
            messages.Add(new ChatMessage(ChatRole.Tool, results));
        }
        else
        {
            // Without tools, and with all that was found as if it had been given at first: some services refuse tool messages when no tool is offered.
            (messages, options) = task.Line.Render(PromptNames.Answer, Variables());
        }

        return true;
    }

    private Dictionary<string, object?> Variables() => new()
    {
        ["question"] = Outgoing.Question(task.Request),
        ["today"] = ChineseDate.Write(task.Request.Today),
        ["evidence"] = evidence.All.Select(Outgoing.Evidence).ToList(),
    };

    private static string Written(ModelSentence sentence) => sentence.Text + string.Concat(sentence.Numbers.Select(number => $"[{number}]"));
}
