using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ReformBot.Answering.Writing;

/// <summary>
/// The line to the model for one question: renders prompts, streams, keeps the time limit, counts and writes down. What a client throws ends here and
/// becomes <see cref="Failure"/>; only the person's own cancellation goes on.
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
    private ModelUse use = new(null, 0, 0, 0, 0);

    public ModelLine(ModelWriting writing, AskRequest request, CancellationToken person)
    {
        (this.writing, this.request, this.person) = (writing, request, person);
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

    /// <summary>The messages of a prompt, and the settings for them.</summary>
    public (List<ChatMessage> Messages, ChatOptions Options) Render(string prompt, IReadOnlyDictionary<string, object?> variables)
    {
        var options = writing.Prompts.Options(prompt);
        if (request.User is { } user)
            (options.AdditionalProperties ??= [])[ModelUser.Property] = user;
        return ([.. writing.Prompts.Render(prompt, variables)], options);
    }

    /// <summary>What the model writes, piece by piece; ends early when it fails (see <see cref="Failure"/>).</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        string title, IReadOnlyList<ChatMessage> messages, ChatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Note(title, () => string.Join("\n\n", messages.Select(Written)));
        use = use with { Calls = use.Calls + 1 };
        await using var call = new ModelCall(writing.Client, messages, options, either.Token);
        while (await NextAsync(call) is { } update)
        {
            Count(update);
            yield return update;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public void Dispose()
    {
        either.Dispose();
        limit.Dispose();
    }

    /// <summary>The boundary to a client that is not ours: whatever it throws, the person gets a reply.</summary>
    private async ValueTask<ChatResponseUpdate?> NextAsync(ModelCall call)
    {
        var started = writing.Clock.GetTimestamp();
        try
        {
            return await call.NextAsync();
        }
        catch (Exception e) when (e is not OperationCanceledException || !person.IsCancellationRequested)
        {
            if (person.IsCancellationRequested)
                throw new OperationCanceledException("the question was cancelled", e, person);
            Failure = limit.IsCancellationRequested ? TimeUp : writing.Excuse(e);
            Note("失败", () => $"{Failure}（{e.GetType().Name}）");
            return null;
        }
        finally
        {
            use = use with { Milliseconds = use.Milliseconds + writing.Clock.GetElapsedTime(started).TotalMilliseconds };
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
            FunctionCallContent call => $"{call.Name}({string.Join("，", (call.Arguments ?? new Dictionary<string, object?>()).Select(argument => $"{argument.Key}={argument.Value}"))})",
            FunctionResultContent result => result.Result?.ToString(),
            _ => content.GetType().Name,
        }))}";
}
