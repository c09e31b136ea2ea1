using ReformBot.Answering;
using ReformBot.Answering.Conversations;

namespace ReformBot.Cli.Asking;

/// <summary>Puts questions to the assistant on a day, and takes the time.</summary>
internal sealed class QuestionDesk(PolicyAssistant assistant, TimeProvider clock, DateOnly today)
{
    public async Task<AnsweredQuestion> AskAsync(string text, Conversation conversation, bool explain, CancellationToken cancellationToken)
    {
        var request = new AskRequest(text, conversation, today, explain);
        var begin = clock.GetTimestamp();
        var reply = await assistant.AskAsync(request, cancellationToken);
        return new AnsweredQuestion(reply, clock.GetElapsedTime(begin).TotalMilliseconds);
    }
}
