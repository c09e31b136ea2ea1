using ReformBot.Answering.Conversations;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Modelling;

namespace ReformBot.Cli.Asking;

/// <summary><c>ask</c>: one question, or a file of them.</summary>
internal sealed class AskVerb(Surroundings surroundings, LibraryDoor door, ModelDoor models)
{
    public async Task<int> RunAsync(AskOptions options, CancellationToken cancellationToken)
    {
        if (options.Batch is not null && !string.IsNullOrWhiteSpace(options.Question))
            throw Both();
        var questions = options.Batch is { } file ? QuestionFile.Open(surroundings, file) : null;
        if (questions is null && string.IsNullOrWhiteSpace(options.Question))
            throw Missing();
        using var model = models.Open();
        using var library = await door.OpenOrFillAsync(cancellationToken);
        var writer = new ReplyWriter(surroundings.Screen, new QuestionDesk(library, surroundings.Clock, options.Today, model));
        if (questions is not null)
        {
            using (questions)
                return await new BatchRun(surroundings.Screen, writer, options).RunAsync(questions, cancellationToken);
        }

        var question = new BatchQuestion(Id: null, options.Question, Conversation.Empty);
        await (options.Json ? writer.WriteLineAsync(question, options.Explain, cancellationToken) : writer.WriteAsync(question, options.Explain, cancellationToken));
        return ExitCode.Ok;
    }

    private CommandFailure Both() => new(surroundings.Screen.Say("问题和 --batch 只能给一个", "give either a question or --batch, not both"))
    {
        Code = ExitCode.Usage,
    };

    private CommandFailure Missing() => new(surroundings.Screen.Say(
        "没有问题。用法：reformbot ask \"高邮以工代训发了多少补贴？\"，或 reformbot ask --batch 文件.jsonl --json",
        "no question. Usage: reformbot ask \"高邮以工代训发了多少补贴？\", or reformbot ask --batch FILE.jsonl --json"))
    {
        Code = ExitCode.Usage,
    };
}
