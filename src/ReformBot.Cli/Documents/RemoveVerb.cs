using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Documents;

/// <summary><c>remove</c>: a document is evidence no longer; it stays readable with <c>show</c>.</summary>
internal sealed class RemoveVerb(Surroundings surroundings, LibraryDoor door)
{
    public async Task<int> RunAsync(string wanted, CancellationToken cancellationToken)
    {
        var screen = surroundings.Screen;
        DocumentCard card;
        using (var library = door.OpenForReading())
            card = await new DocumentFinder(screen, library.Library).FindAsync(wanted, cancellationToken);
        await using var writer = door.OpenForWriting();
        if (!await writer.WithdrawAsync(card.Name, cancellationToken))
            throw new CommandFailure(screen.Say($"《{card.Title}》早已撤下", $"{card.Title} was withdrawn before"));
        await writer.CommitAsync(cancellationToken);
        screen.Line(screen.Say(
            $"已撤下：{card.Title}（{card.Name}）。它不再作为依据，仍可用 show 查看",
            $"Withdrawn: {card.Title} ({card.Name}). It is evidence no longer; show still prints it"));
        return ExitCode.Ok;
    }
}
