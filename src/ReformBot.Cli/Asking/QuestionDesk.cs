using ReformBot.Answering;
using ReformBot.Answering.Conversations;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Modelling;

namespace ReformBot.Cli.Asking;

/// <summary>Puts questions to the assistant on a day, and takes the time.</summary>
/// <param name="model">Words the answers; null for the documents' own words.</param>
internal sealed class QuestionDesk(OpenLibrary library, TimeProvider clock, DateOnly today, OpenModel? model = null)
{
    private readonly PolicyAssistant _assistant = new(library.Library, library.Index, model?.Writing);

    /// <summary>Name of the model; null without one.</summary>
    public string? Model => model?.Name;

    /// <param name="show">Gets sentences as they pass the check; null to wait for the whole.</param>
    public async Task<AnsweredQuestion> AskAsync(
        string text, Conversation conversation, bool explain, Action<ReplyPart>? show, CancellationToken cancellationToken)
    {
        var request = new AskRequest(text, conversation, today, explain);
        var begin = clock.GetTimestamp();
        var reply = show is null
            ? await _assistant.AskAsync(request, cancellationToken)
            : await WatchAsync(_assistant.StreamAsync(request, cancellationToken), show);
        return new AnsweredQuestion(reply, clock.GetElapsedTime(begin).TotalMilliseconds)
        {
            Model = model?.Name,
            Cost = reply.Use is { } use ? model?.Cost(use) : null,
        };
    }

    private static async Task<Reply> WatchAsync(IAsyncEnumerable<ReplyPart> parts, Action<ReplyPart> show)
    {
        Reply? reply = null;
        await foreach (var part in parts)
        {
            reply = part.Reply ?? reply;
            show(part);
        }

        return reply ?? throw new InvalidOperationException("an answer came to no end");
    }
}
