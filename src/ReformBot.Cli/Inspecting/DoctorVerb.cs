using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Inspecting;

/// <summary>
/// <c>doctor</c>: what is installed, where the library lies and how it is, whether the model and the chat server answer. Fails when one of them is
/// there but cannot be used.
/// </summary>
internal sealed class DoctorVerb(Surroundings surroundings, LibraryDoor door, ModelCheck model, TelegramCheck telegram)
{
    private static readonly string[] Beside = ["", "-wal", "-shm"];

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var view = new DoctorView(surroundings.Screen);
        view.WriteVersions();
        view.WriteStack(surroundings.Toolbox.Stack());
        view.WriteConsole(surroundings.Environment);
        view.WriteTools(await surroundings.Toolbox.FindTools(cancellationToken));
        view.WriteCorpus(surroundings.BundledCorpus);
        var answers = await model.RunAsync(view, cancellationToken);
        answers &= await telegram.RunAsync(view, door.Place, cancellationToken);
        if (!door.Exists)
        {
            view.WriteNoLibrary(door.Place);
            return answers ? ExitCode.Ok : ExitCode.Failed;
        }

        var facts = await ReadAsync(cancellationToken);
        view.WriteLibrary(facts);
        return facts.Damage.Count == 0 && facts.Beside is not { Damage.Count: > 0 } && answers ? ExitCode.Ok : ExitCode.Failed;
    }

    private async Task<LibraryFacts> ReadAsync(CancellationToken cancellationToken)
    {
        using var library = door.OpenForReading();
        var cards = await library.Library.ListAsync(cancellationToken, Enum.GetValues<DocumentStatus>());
        var statistics = await library.Index.StatisticsAsync(cancellationToken);
        return new LibraryFacts(
            door.Place,
            Beside.Select(end => new FileInfo(door.Place + end)).Where(file => file.Exists).Sum(file => file.Length),
            cards.Count(card => card.Status == DocumentStatus.Current),
            cards.Count(card => card.Status == DocumentStatus.Superseded),
            cards.Count(card => card.Status == DocumentStatus.Withdrawn),
            statistics.Passages,
            surroundings.Toolbox.Check(door.Place, cancellationToken))
        {
            Beside = await surroundings.Toolbox.IndexBeside(door.Place, cancellationToken),
        };
    }
}
