using System.Collections.Immutable;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Retrieval;

/// <summary>Which documents of the library others of it have ended; read once for each state of the library.</summary>
internal sealed class RepealLedger(IPolicyLibrary library)
{
    private State? current;

    /// <summary>For those of <paramref name="cards"/> that were ended: by which document.</summary>
    /// <param name="version">Of the library, as the index states it.</param>
    public async ValueTask<IReadOnlyDictionary<string, Repealer>> OfAsync(IEnumerable<DocumentCard> cards, long version, CancellationToken cancellationToken)
    {
        var state = current;
        if (state is null || state.Version != version)
            current = state = await ReadAsync(version, cancellationToken);
        var ended = new Dictionary<string, Repealer>(StringComparer.Ordinal);
        foreach (var card in cards)
        {
            if (state.FirstThatEnds(card) is { } by)
                ended[card.Id] = by;
        }

        return ended;
    }

    private async ValueTask<State> ReadAsync(long version, CancellationToken cancellationToken)
    {
        var records = await library.RepealsAsync(cancellationToken);
        var cards = await library.CardsAsync([.. records.Select(record => record.By).Distinct()], cancellationToken);
        return new State(version, [.. cards.Values.OrderBy(card => card.Name, StringComparer.Ordinal)
            .SelectMany(card => card.Metadata.Repeals.Select(words => new Repealer(card, words)))]);
    }

    /// <summary>Some two hundred cards a question are held against all repealers, so both sides are compared by what they have in common.</summary>
    private sealed class State
    {
        private readonly Dictionary<DocumentNumber, List<int>> byNumber = [];
        private readonly Dictionary<string, List<int>> byTitle = new(StringComparer.Ordinal);
        private readonly ImmutableArray<Repealer> repealers;

        public State(long version, ImmutableArray<Repealer> repealers)
        {
            (Version, this.repealers) = (version, repealers);
            for (var i = 0; i < repealers.Length; i++)
            {
                if (repealers[i].Words.Value.Number is { } number)
                    Add(byNumber, number, i);
                else
                    Add(byTitle, Bare(repealers[i].Words.Value.Title), i);
            }
        }

        public long Version { get; }

        /// <summary>By its number, or by its whole title where no number was given; null for a document that is not ended.</summary>
        public Repealer? FirstThatEnds(DocumentCard card)
        {
            if (repealers.IsEmpty)
                return null;
            var first = Math.Min(
                card.Metadata.Number is { } number ? First(byNumber, number.Value, card) : int.MaxValue,
                byTitle.Count > 0 && card.Metadata.Title is { } title ? First(byTitle, Bare(title.Value), card) : int.MaxValue);
            return first == int.MaxValue ? null : repealers[first];
        }

        private static void Add<T>(Dictionary<T, List<int>> index, T key, int repealer)
            where T : notnull
        {
            if (!index.TryGetValue(key, out var found))
                index[key] = found = [];
            found.Add(repealer);
        }

        private static string Bare(string title) =>
            string.Concat(CharacterFolder.Fold(title).Where(character => character is >= '\u3400' and <= '\u9fff' or >= '0' and <= '9'));

        /// <summary>No document ends itself.</summary>
        private int First<T>(Dictionary<T, List<int>> index, T key, DocumentCard card)
            where T : notnull =>
            index.TryGetValue(key, out var found) ? found.Where(i => repealers[i].Card.Id != card.Id).FirstOrDefault(int.MaxValue) : int.MaxValue;
    }
}
