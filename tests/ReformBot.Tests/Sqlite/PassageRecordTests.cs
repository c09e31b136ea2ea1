using System.Collections.Immutable;
using ReformBot.Corpus.Text;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Sqlite;

public sealed class PassageRecordTests
{
    /// <summary>Characters left out, replaced one by one, and taken from before what precedes them, in originals of several parts.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_repaired_passage_comes_back_with_its_offsets(int seed)
    {
        var random = new Random(seed);
        await using var library = TemporaryLibrary.Open();
        for (var i = 0; i < 10; i++)
        {
            var incoming = SomeDocuments.Document("n" + i, SomeDocuments.Text(random, random.Next(1, 1500)));
            var original = incoming.Document.Source.Text;
            incoming = incoming with { Passages = [.. incoming.Passages.Take(8).Select(passage => passage with { Body = Repaired(random, original) })] };
            await library.StoreAsync(incoming);

            var stored = await library.Documents.FindAsync("n" + i, null, TestContext.Current.CancellationToken);
            foreach (var (expected, actual) in incoming.Passages.Zip(stored!.Passages))
                Same.Passage(expected, actual);
        }
    }

    private static NormalizedText Repaired(Random random, string original)
    {
        var text = new List<char>();
        var runs = ImmutableArray.CreateBuilder<OffsetRun>();
        for (var i = random.Next(4); i > 0; i--)
        {
            var start = random.Next(original.Length);
            var length = random.Next(1, Math.Min(original.Length - start, 5000) + 1);
            runs.Add(new OffsetRun(text.Count, start));
            text.AddRange(original.Substring(start, length).Select(character => random.Next(50) == 0 ? ' ' : character));
        }

        return new NormalizedText(new string([.. text]), runs.ToImmutable());
    }
}
