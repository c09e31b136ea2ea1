using System.Collections.Immutable;
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
        if (state.Repealers.IsEmpty)
            return ended;
        foreach (var card in cards)
        {
            if (state.Repealers.FirstOrDefault(repealer => Ends(repealer, card)) is { } by)
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

    /// <summary>By its number, or by its whole title where no number was given.</summary>
    private static bool Ends(Repealer repealer, DocumentCard card)
    {
        if (repealer.Card.Id == card.Id)
            return false;
        if (repealer.Words.Value.Number is { } number)
            return card.Metadata.Number is { } own && own.Value.Equals(number);
        return card.Metadata.Title is { } title && Bare(title.Value) == Bare(repealer.Words.Value.Title);
    }

    private static string Bare(string title) => string.Concat(CharacterFolder.Fold(title).Where(character => character is >= '\u3400' and <= '\u9fff' or >= '0' and <= '9'));

    private sealed record State(long Version, ImmutableArray<Repealer> Repealers);
}
