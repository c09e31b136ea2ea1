using ReformBot.Answering;
using ReformBot.Answering.Conversations;
using ReformBot.Answering.Prompts;
using ReformBot.Answering.Writing;

namespace ReformBot.Tests.Support;

/// <summary>The small library with a model over it that says what the test wrote down.</summary>
public sealed class WritingFixture : IAsyncLifetime
{
    internal AnsweringLibrary Library { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Library = await AnsweringLibrary.InMemoryAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal PolicyAssistant Assistant(ScriptedChatClient model, ModelWritingOptions? options = null, TimeProvider? clock = null) => Assistant(Library, model, options, clock);

    internal static PolicyAssistant Assistant(
        AnsweringLibrary library, ScriptedChatClient model, ModelWritingOptions? options = null, TimeProvider? clock = null, Func<PromptLibrary, IModelOrchestrator>? orchestrator = null) =>
        new(library.Documents, library.Index, new ModelWriting(model, PromptFiles.Library)
        {
            Options = options ?? new ModelWritingOptions(),
            Clock = clock ?? new ManualTimeProvider(),
            Excuse = exception => $"模型没有接通：{exception.GetType().Name}",
            Orchestrator = orchestrator?.Invoke(PromptFiles.Library) ?? new PlainOrchestrator(PromptFiles.Library),
        });

    internal static AskRequest Request(string question, params string[] history)
    {
        var conversation = Conversation.Empty;
        for (var i = 0; i < history.Length; i++)
            conversation = conversation.With(new Turn(i % 2 == 0, history[i]));
        return new AskRequest(question, conversation, AnsweringLibrary.Day(AnsweringLibrary.Today));
    }

    internal Task<Reply> AskAsync(ScriptedChatClient model, string question, params string[] history) =>
        Assistant(model).AskAsync(Request(question, history), TestContext.Current.CancellationToken);
}
