using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ReformBot.Answering.Writing;

/// <summary>
/// The line to the model for one question, with an orchestrator in its middle: gives it the prompt, hands out what it streams, and at the far end
/// keeps the time limit, counts and writes down. What a client or an orchestrator throws ends here and becomes <see cref="Failure"/>; only the person's
/// own cancellation goes on.
/// </summary>
internal sealed class ModelLine : IDisposable
{
    private const string TimeUp = "模型没有在规定时间内答完";

    private readonly ModelWriting writing;
    private readonly AskRequest request;
    private readonly CancellationToken person;
    private readonly CancellationTokenSource limit;
    private readonly CancellationTokenSource either;
    private readonly List<ExplainedStep> steps = [];
    private readonly LineClient client;
    private string title = "";
    private Exception? thrown;
    private ModelUse use = new(null, 0, 0, 0, 0);

    public ModelLine(ModelWriting writing, AskRequest request, CancellationToken person)
    {
        (this.writing, this.request, this.person) = (writing, request, person);
        client = new LineClient(this);
        limit = new CancellationTokenSource(writing.Options.TimeLimit, writing.Clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(person, limit.Token);
    }

    public ModelWritingOptions Options => writing.Options;

    /// <summary>Why the last call failed, one Chinese clause; null while all went well.</summary>
    public string? Failure { get; private set; }

    /// <summary>Null when nothing was asked of the model.</summary>
    public ModelUse? Use => use.Calls == 0 ? null : use;

    public ImmutableArray<ExplainedStep> Steps => [.. steps];

    /// <summary>Written down only for a person who asked for it.</summary>
    public void Note(string title, Func<string> text)
    {
        if (request.Explain)
            steps.Add(new ExplainedStep(title, text()));
    }

    /// <summary>What the model makes of a prompt, piece by piece, and what its tools gave; ends early when it fails (see <see cref="Failure"/>).</summary>
    /// <param name="name">What its requests are called in <see cref="Steps"/>: 提示：作答.</param>
    /// <param name="variables">Veiled by <see cref="Outgoing"/>.</param>
    public async IAsyncEnumerable<ChatResponseUpdate> AskAsync(
        string name, string prompt, IReadOnlyDictionary<string, object?> variables, ModelTools tools, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        title = name;
        var asked = writing.Orchestrator.AskAsync(new PromptRequest(client, prompt, variables) { Tools = tools, User = request.User }, either.Token);
        // Not left in the middle: at its far end the call is, and then it ends by itself.
        await using var talk = new ModelCall(() => asked, CancellationToken.None);
        while (await PieceAsync(talk) is { } update)
        {
            yield return update;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>A request to the model itself.</summary>
    public ModelCall Call(IReadOnlyList<ChatMessage> messages, ChatOptions options)
    {
        Note(title, () => string.Join("\n\n", messages.Select(Written)));
        use = use with { Calls = use.Calls + 1 };
        return new ModelCall(() => writing.Client.GetStreamingResponseAsync(messages, options, either.Token), either.Token);
    }

    /// <summary>The next piece of a request, counted; null at its end.</summary>
    public async ValueTask<ChatResponseUpdate?> NextAsync(ModelCall call)
    {
        var started = writing.Clock.GetTimestamp();
        try
        {
            var update = await call.NextAsync();
            if (update is not null)
                Count(update);
            return update;
        }
        catch (Exception e)
        {
            thrown = e;
            throw;
        }
        finally
        {
            use = use with { Milliseconds = use.Milliseconds + writing.Clock.GetElapsedTime(started).TotalMilliseconds };
        }
    }

    /// <summary>As a person reads it: search_policies(query=补贴).</summary>
    public static string Written(FunctionCallContent call) =>
        $"{call.Name}({string.Join("，", (call.Arguments ?? new Dictionary<string, object?>()).Select(argument => $"{argument.Key}={argument.Value}"))})";

    public void Dispose()
    {
        either.Dispose();
        limit.Dispose();
    }

    /// <summary>The boundary to a client and an orchestrator that are not ours: whatever they throw, the person gets a reply.</summary>
    private async ValueTask<ChatResponseUpdate?> PieceAsync(ModelCall talk)
    {
        try
        {
            return await talk.NextAsync();
        }
        catch (Exception e) when (e is not OperationCanceledException || !person.IsCancellationRequested)
        {
            if (person.IsCancellationRequested)
                throw new OperationCanceledException("the question was cancelled", e, person);
            // An orchestrator may wrap what a client threw in exceptions of its own.
            var cause = thrown ?? e;
            Failure = limit.IsCancellationRequested ? TimeUp : writing.Excuse(cause);
            Note("失败", () => $"{Failure}（{cause.GetType().Name}）");
            return null;
        }
    }

    private void Count(ChatResponseUpdate update)
    {
        var (input, output) = (0L, 0L);
        foreach (var usage in update.Contents.OfType<UsageContent>())
            (input, output) = (input + (usage.Details.InputTokenCount ?? 0), output + (usage.Details.OutputTokenCount ?? 0));
        use = use with { Model = update.ModelId ?? use.Model, InputTokens = use.InputTokens + input, OutputTokens = use.OutputTokens + output };
    }

    private static string Written(ChatMessage message) =>
        $"【{message.Role.Value}】\n{string.Join('\n', message.Contents.Select(content => content switch
        {
            TextContent text => text.Text,
            FunctionCallContent call => Written(call),
            FunctionResultContent result => result.Result?.ToString(),
            _ => content.GetType().Name,
        }))}";
}
