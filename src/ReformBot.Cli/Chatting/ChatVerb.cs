using ReformBot.Cli.Asking;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.LineEditing;
using ReformBot.Cli.Modelling;

namespace ReformBot.Cli.Chatting;

/// <summary><c>chat</c>: a dialogue at the terminal.</summary>
internal sealed class ChatVerb(Surroundings surroundings, LibraryDoor door, ModelDoor models)
{
    public async Task<int> RunAsync(DateOnly today, CancellationToken cancellationToken)
    {
        using var model = models.Open();
        using var library = await door.OpenOrFillAsync(cancellationToken);
        var dialogue = new Dialogue(surroundings, new QuestionDesk(library, surroundings.Clock, today, model));
        if (surroundings.Screen.Interactive)
            dialogue.Greet((await library.Index.StatisticsAsync(cancellationToken)).Documents);
        var lines = new LineSource(surroundings);
        while (true)
        {
            var (end, text) = await lines.NextAsync(cancellationToken);
            if (end != LineEnd.Entered)
                return end == LineEnd.Interrupted ? ExitCode.Interrupted : ExitCode.Ok;
            if (!await dialogue.HearAsync(text.Trim(), cancellationToken))
                return ExitCode.Ok;
            surroundings.Screen.Out.Flush();
        }
    }
}
