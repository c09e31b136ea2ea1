using ReformBot.Sqlite;
using ReformBot.Tests.KilledWriter;

// Arguments: journal, file, first id. Takes in and answers, and says after each answer which it was.
if (args is [JournalGeneration.Verb, var place, var first])
{
    await using var journal = SqliteChannelJournal.Open(place, TimeProvider.System);
    for (var id = long.Parse(first, System.Globalization.CultureInfo.InvariantCulture); ; id++)
    {
        await journal.ReceiveAsync([JournalGeneration.Question(id)], CancellationToken.None);
        await journal.WriteAsync(JournalGeneration.Answer(id), CancellationToken.None);
        Console.WriteLine(id);
    }
}

// Arguments: library file, generation. Brings every document to the generation and says after each commit how many are.
var (path, generation) = (args[0], int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture));
var random = new Random(generation);
await using var writer = SqliteLibrary.OpenForWriting(path, TimeSpan.FromSeconds(30));
Console.WriteLine(0);
var present = await writer.FingerprintsAsync(Generation.Source, CancellationToken.None);
for (var i = 0; i < Generation.Documents; i++)
{
    var document = Generation.Document(i, generation);
    if (present.GetValueOrDefault(document.Document.Source.Name) != document.Fingerprint)
        await writer.StoreAsync(document, CancellationToken.None);
    if (random.Next(4) > 0 && i + 1 < Generation.Documents)
        continue;
    await writer.CommitAsync(CancellationToken.None);
    Console.WriteLine(i + 1);
}
