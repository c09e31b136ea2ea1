using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ReformBot.Tests.Support;

/// <summary>
/// A model that says what the test wrote down, piece by piece, and remembers what it was sent. The last entry of the script goes on for all further
/// calls; a text may be made from what was sent.
/// </summary>
internal sealed class ScriptedChatClient : IChatClient
{
    private readonly List<Func<SentPrompt, CancellationToken, IAsyncEnumerable<ChatResponseUpdate>>> script = [];
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<SentPrompt> Calls { get; } = [];

    /// <summary>Completes when a hanging call saw that it was cancelled.</summary>
    public Task Stopped => stopped.Task;

    /// <summary>Runs before each piece of text goes out.</summary>
    public Action BeforePiece { get; set; } = () => { };

    /// <param name="piece">Characters that come at once.</param>
    public ScriptedChatClient Says(string text, int piece = 3) => Says(_ => text, piece);

    public ScriptedChatClient Says(Func<SentPrompt, string> text, int piece = 3) => Add((call, _) => Pieces(text(call), piece));

    public ScriptedChatClient CallsTool(string name, Dictionary<string, object?> arguments, string text = "") =>
        Add((_, _) => Updates([.. text.Length > 0 ? [new TextContent(text)] : Array.Empty<AIContent>(), new FunctionCallContent($"call-{Calls.Count}", name, arguments)]));

    public ScriptedChatClient SendsContents(params AIContent[] contents) => Add((_, _) => Updates(contents));

    public ScriptedChatClient Ends(string text, ChatFinishReason reason) => Add((_, _) => Updates([new TextContent(text)], reason));

    public ScriptedChatClient Fails(Exception exception, string after = "") => Add((_, _) => Failing(after, exception));

    /// <summary>Says something and then nothing more until it is cancelled.</summary>
    public ScriptedChatClient Hangs(string after = "") => Add((_, token) => HangingAsync(after, token));

    /// <summary>As <see cref="Hangs"/>, by a client that does not look at its token.</summary>
    public ScriptedChatClient HangsDeaf(string after = "") => Add((_, _) => HangingAsync(after, CancellationToken.None));

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = new SentPrompt([.. messages], options);
        Calls.Add(call);
        return script[Math.Min(Calls.Count, script.Count) - 1](call, cancellationToken);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private ScriptedChatClient Add(Func<SentPrompt, CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> entry)
    {
        script.Add(entry);
        return this;
    }

    private async IAsyncEnumerable<ChatResponseUpdate> Pieces(string text, int piece)
    {
        for (var start = 0; start < text.Length; start += piece)
        {
            await Task.Yield();
            BeforePiece();
            yield return new ChatResponseUpdate(ChatRole.Assistant, text.Substring(start, Math.Min(piece, text.Length - start))) { ModelId = "scripted" };
        }

        yield return new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(new UsageDetails { InputTokenCount = 100, OutputTokenCount = text.Length })]) { FinishReason = ChatFinishReason.Stop };
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> Updates(AIContent[] contents, ChatFinishReason? reason = null)
    {
        await Task.Yield();
        yield return new ChatResponseUpdate(ChatRole.Assistant, [.. contents]) { FinishReason = reason };
    }

    private async IAsyncEnumerable<ChatResponseUpdate> Failing(string after, Exception exception)
    {
        await foreach (var update in Pieces(after, 3))
            if (after.Length > 0 && update.FinishReason is null)
                yield return update;
        throw exception;
    }

    private async IAsyncEnumerable<ChatResponseUpdate> HangingAsync(string after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var update in Pieces(after, 3))
            if (update.FinishReason is null)
                yield return update;
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            stopped.TrySetResult();
        }
    }
}
