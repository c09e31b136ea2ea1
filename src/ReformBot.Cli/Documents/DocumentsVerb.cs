using System.Text.Json;
using ReformBot.Answering.Tools;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Documents;

/// <summary><c>documents</c>: what the library holds.</summary>
internal sealed class DocumentsVerb(Surroundings surroundings, LibraryDoor door)
{
    public async Task<int> RunAsync(DocumentsOptions options, CancellationToken cancellationToken)
    {
        var screen = surroundings.Screen;
        var filter = new DocumentFilter(options, options.Place is { } place ? PlaceFilter.Of(place) : null);
        using var library = door.OpenForReading();
        var statuses = options.All ? Enum.GetValues<DocumentStatus>() : [DocumentStatus.Current];
        var all = await library.Library.ListAsync(cancellationToken, statuses);
        var cards = all.Where(filter.Matches).ToList();
        if (options.Json)
        {
            foreach (var card in cards)
                screen.Line(JsonSerializer.Serialize(DocumentLine.Of(card), ContractJson.Relaxed.DocumentLine));
            return ExitCode.Ok;
        }

        DocumentsView.Write(screen, cards, all.Count);
        return ExitCode.Ok;
    }
}
