using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using ReformBot.Answering.Prompts;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Writing;

/// <summary>The talk with the model about one answer: it may ask for more evidence a few times, then it has to write.</summary>
internal sealed class DraftTalk(WritingTask task, NumberedEvidence evidence, EvidenceTools tools) : IAsyncDisposable
{
    /// <summary>Calls of the last round and what came of them.</summary>
    private readonly List<FunctionCallContent> calls = [];
    private readonly List<FunctionResultContent> results = [];

    /// <summary>Of the orchestrator; goes on from round to round.</summary>
    private IAsyncEnumerator<ChatResponseUpdate>? updates;
    private DraftReader draft = new(0);
    private int round;

    /// <summary>The last draft was cut off, by its length or by the model's own limit.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Sentences as they become whole, up to the end or to the results of what the model asked for.</summary>
    public async IAsyncEnumerable<ModelSentence> DraftAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        calls.Clear();
        results.Clear();
        draft = new DraftReader(task.Line.Options.LongestDraft);
        var isWhole = true;
        updates ??= Ask("提示：作答", PromptNames.Answer, Variables(), cancellationToken);
        try
        {
            while (!draft.IsFull && results.Count == 0 && await updates.MoveNextAsync())
            {
                var update = updates.Current;
                calls.AddRange(update.Contents.OfType<FunctionCallContent>());
                results.AddRange(update.Contents.OfType<FunctionResultContent>());
                isWhole &= update.FinishReason is not { } reason || reason != ChatFinishReason.Length && reason != ChatFinishReason.ContentFilter;
                foreach (var sentence in draft.Read(update.Text))
                    yield return sentence;
            }

            tools.Failure?.Throw();
            isWhole &= task.Line.Failure is null;
            foreach (var sentence in draft.Rest(isWhole))
                yield return sentence;
        }
        finally
        {
            IsCut = !isWhole || draft.IsFull;
            task.Line.Note("草稿", () => draft.Raw);
            if (results.Count == 0)
                await DisposeAsync();
        }
    }

    /// <summary>Whether the model has more evidence now than it had for its draft; false when it asked for nothing and the draft was its answer.</summary>
    public async ValueTask<bool> TakeResultsAsync()
    {
        if (results.Count == 0 || task.Line.Failure is not null)
            return false;
        foreach (var (call, result) in calls.Zip(results))
            task.Line.Note("工具", () => $"{ModelLine.Written(call)}\n{result.Result}");
        // After the last round without tools, and with all that was found as if it had been given at first: some services refuse tool messages when no
        // tool is offered.
        if (++round == task.Line.Options.ToolRounds)
            await DisposeAsync();
        return true;
    }

    /// <summary>Sentences that are to replace those that failed, once.</summary>
    public async IAsyncEnumerable<ModelSentence> RepairAsync(IEnumerable<Verdict> failed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var variables = Variables();
        variables["failures"] = failed.Select(verdict => new PromptFailure(Outgoing.Text(Written(verdict.Sentence)), verdict.Reason)).ToList();
        draft = new DraftReader(task.Line.Options.LongestDraft);
        try
        {
            await foreach (var update in task.Line.AskAsync("提示：改正", PromptNames.Repair, variables, ModelTools.None, cancellationToken))
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

    /// <summary>Leaves the model.</summary>
    public async ValueTask DisposeAsync()
    {
        if (updates is { } left)
        {
            updates = null;
            await left.DisposeAsync();
        }
    }

    private IAsyncEnumerator<ChatResponseUpdate> Ask(string name, string prompt, Dictionary<string, object?> variables, CancellationToken cancellationToken)
    {
        var offered = new ModelTools(tools.Functions, task.Line.Options.ToolRounds - round);
        return task.Line.AskAsync(name, prompt, variables, offered, cancellationToken).GetAsyncEnumerator(cancellationToken);
    }

    private Dictionary<string, object?> Variables() => new()
    {
        ["question"] = Outgoing.Question(task.Request),
        ["today"] = ChineseDate.Write(task.Request.Today),
        ["evidence"] = evidence.All.Select(Outgoing.Evidence).ToList(),
    };

    private static string Written(ModelSentence sentence) => sentence.Text + string.Concat(sentence.Numbers.Select(number => $"[{number}]"));
}
