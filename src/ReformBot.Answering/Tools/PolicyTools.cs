using System.Collections.Immutable;
using ReformBot.Answering.Conversations;
using ReformBot.Answering.Retrieval;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Tools;

/// <summary>
/// What a model or another program may do with the library: search, open a clause with its neighbours, list documents. Reads only. Numbers
/// outside their range count as the nearest in it. Safe from any thread.
/// </summary>
public sealed class PolicyTools(IPolicyLibrary library, IPassageIndex index)
{
    public const int MostFound = 20;
    public const int MostAround = 5;

    private static readonly ImmutableArray<string> KnownKinds =
        [.. Enum.GetValues<DocumentKind>().Where(kind => kind != DocumentKind.Unknown).Select(DocumentKinds.NameOf)];

    private readonly QuestionReader reader = new(index);
    private readonly EvidenceRetriever retriever = new(library, index);
    private readonly RepealLedger repeals = new(library);

    /// <summary>
    /// Passages for a query in everyday or official words, best first; of withdrawn and superseded documents none. Typing errors, synonyms and
    /// places in the query are understood as in a question.
    /// </summary>
    /// <param name="place">
    /// Only what is told of this place or what lies in it (江苏 covers 高邮), and rules of what contains it (江苏's hold in 高邮); null for everywhere. A
    /// name that no place bears has to stand in the document; <see cref="Objection"/> says so when nothing is found.
    /// </param>
    /// <param name="year">Only of documents dated in this year and passages that speak of it; null for any.</param>
    /// <param name="limit">1 to <see cref="MostFound"/>.</param>
    public async Task<ImmutableArray<FoundClause>> SearchAsync(
        string query, string? place, int? year, int limit, DateOnly today, CancellationToken cancellationToken)
    {
        var filter = new ClauseFilter(place, year);
        var question = filter.Narrow(await reader.ReadAsync(new AskRequest(query, Conversation.Empty, today), cancellationToken));
        var evidence = await retriever.RetrieveAsync(question, cancellationToken);
        return [.. evidence.Ranked
            .Where(filter.Matches)
            .Take(Math.Clamp(limit, 1, MostFound))
            .Select(ranked => new FoundClause(ranked.Passage, ranked.Card, evidence.ValidityOf(ranked.Card).StatusOn(today), ranked.Vouched))];
    }

    /// <summary>A passage and its neighbours in document order; empty when there is no such passage among documents that are evidence.</summary>
    /// <param name="documentId">Id or name of the document.</param>
    /// <param name="passageId">Id of the passage, or its locator: 第三条.</param>
    /// <param name="around">Neighbours on each side, 0 to <see cref="MostAround"/>.</param>
    public async Task<ImmutableArray<FoundClause>> OpenAsync(
        string documentId, string passageId, int around, DateOnly today, CancellationToken cancellationToken)
    {
        if (await library.FindAsync(documentId.Trim(), version: null, cancellationToken) is not { Card: { Status: DocumentStatus.Current } card } document)
            return [];
        var wanted = CharacterFolder.Fold(passageId.Trim());
        var passages = document.Passages;
        var at = passages.ToList().FindIndex(passage => passage.Id == wanted || passage.Locator.Length > 0 && CharacterFolder.Fold(passage.Locator) == wanted);
        if (at < 0)
            return [];
        around = Math.Clamp(around, 0, MostAround);
        var validity = await ValidityAsync(card, today, cancellationToken);
        return [.. passages.Skip(at - around).Take(Math.Min(at, around) + 1 + around).Select(passage => new FoundClause(passage, card, validity, 0))];
    }

    /// <summary>Current documents by name.</summary>
    /// <param name="place">Only of this place and what lies in it; null for all.</param>
    /// <param name="kind">A kind in Chinese (简报, 通知…); null for all. An unknown one finds nothing, and <see cref="Objection"/> says why.</param>
    /// <param name="since">Dated this day or later; documents without a date are left out then.</param>
    public async Task<ImmutableArray<DocumentCard>> ListAsync(
        string? place, string? kind, DateOnly? since, CancellationToken cancellationToken)
    {
        var places = string.IsNullOrWhiteSpace(place) ? null : PlaceFilter.Of(place);
        var wanted = string.IsNullOrWhiteSpace(kind) ? null : DocumentKinds.Parse(kind);
        if (wanted is null && !string.IsNullOrWhiteSpace(kind))
            return [];
        var cards = await library.ListAsync(cancellationToken);
        return [.. cards.Where(card =>
            places?.Matches(card.Metadata) != false
            && (wanted is null || card.Metadata.Kind?.Value == wanted)
            && (since is null || card.Metadata.Dates.Shown?.Value >= since))];
    }

    /// <summary>What to tell a model or a person, in Chinese, when a search or list with this place and kind came back empty; null when both are known.</summary>
    public static string? Objection(string? place, string? kind)
    {
        if (!string.IsNullOrWhiteSpace(place) && PlaceFilter.Of(place).Regions.IsEmpty)
            return $"没有叫“{place.Trim()}”的地区。请用省、市、县的名称，例如“江苏”“高邮市”，或者不限地区。";
        if (!string.IsNullOrWhiteSpace(kind) && DocumentKinds.Parse(kind) is null)
            return $"没有“{kind.Trim()}”这个文种。可用的有：{string.Join('、', KnownKinds)}；或者不限文种。";
        return null;
    }

    private async Task<ValidityStatus> ValidityAsync(DocumentCard card, DateOnly today, CancellationToken cancellationToken)
    {
        var version = (await index.StatisticsAsync(cancellationToken)).Version;
        var ended = await repeals.OfAsync([card], version, cancellationToken);
        return Validity.Of(card.Metadata, ended.GetValueOrDefault(card.Id)?.From).StatusOn(today);
    }
}
