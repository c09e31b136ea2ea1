using ReformBot.Answering.Conversations;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Asking;

/// <summary>Asks a question and writes the reply to standard output, for a person or in the contract.</summary>
internal sealed class ReplyWriter(Screen screen, QuestionDesk desk)
{
    /// <summary>One line for a program; nothing but the reply goes to standard output.</summary>
    public async Task WriteLineAsync(BatchQuestion question, bool explain, CancellationToken cancellationToken)
    {
        var answered = await AskAsync(question.Text, question.Conversation, explain, live: null, cancellationToken);
        screen.Line(ReplyContract.Write(ReplyContract.Line(answered, question.Id)));
    }

    /// <summary>For a person, with the sources in full.</summary>
    public async Task WriteAsync(BatchQuestion question, bool explain, CancellationToken cancellationToken)
    {
        var answered = await WriteAnswerAsync(question.Text, question.Conversation, explain, cancellationToken);
        ReplyView.WriteSources(screen, answered.Reply);
        if (answered.Reply.Explanation is { } explanation)
            ExplanationView.Write(screen, explanation);
    }

    /// <summary>The answer alone, while it comes in where a model words it and the terminal can show that.</summary>
    public async Task<AnsweredQuestion> WriteAnswerAsync(string text, Conversation conversation, bool explain, CancellationToken cancellationToken)
    {
        var live = desk.Model is null || !screen.CanRewrite ? null : new LiveAnswer(screen);
        live?.Wait(desk.Model!);
        var answered = await AskAsync(text, conversation, explain, live, cancellationToken);
        if (live is null)
            ReplyView.WriteText(screen, answered.Reply);
        else
            live.Finish(answered.Reply);
        AuthorLine.Write(screen, answered);
        return answered;
    }

    private async Task<AnsweredQuestion> AskAsync(
        string text, Conversation conversation, bool explain, LiveAnswer? live, CancellationToken cancellationToken)
    {
        try
        {
            return await desk.AskAsync(text, conversation, explain, live is null ? null : live.Add, cancellationToken);
        }
        catch
        {
            live?.Abandon();
            if (desk.Model is { } model && cancellationToken.IsCancellationRequested)
                screen.Note($"已停止向 {model} 提问", $"the call to {model} was stopped");
            throw;
        }
    }
}
