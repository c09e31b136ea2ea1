using ReformBot.Answering.Prompts;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Writing;

/// <summary>
/// A follow-up and the turns before it → a question that can be read alone. What a model makes of it is taken only when it adds nothing and loses
/// nothing; else the rules go on with the follow-up as it was asked.
/// </summary>
internal sealed class Condenser(QuestionReader reader)
{
    /// <summary>Characters; the prompt asks for 80, and a whole question of the test sets has at most 160.</summary>
    private const int Longest = 160;

    /// <summary>Share of its pairs of characters that must have been said before: the rest are words that join them.</summary>
    private const double LeastSaid = 0.6;

    public async ValueTask<AskRequest> CondenseAsync(AskRequest request, ModelLine line, CancellationToken cancellationToken)
    {
        if (FollowUp.Before(CharacterFolder.Fold(request.Text), request.Conversation).Count == 0)
            return request;
        var variables = new Dictionary<string, object?>
        {
            ["history"] = request.Conversation.Turns.Select(turn => new PromptTurn(turn.FromPerson, Outgoing.Text(turn.Text))).ToList(),
            ["question"] = Outgoing.Text(request.Text),
        };
        var written = new DraftReader(2 * Longest);
        await foreach (var update in line.AskAsync("提示：追问改写", PromptNames.Condense, variables, ModelTools.None, cancellationToken))
        {
            _ = written.Read(update.Text);
            if (written.IsFull)
                break;
        }

        _ = written.Rest(isWhole: true);
        var condensed = written.Raw.Trim().Trim('“', '”', '"');
        var faithful = line.Failure is null && await IsFaithfulAsync(request, condensed, cancellationToken);
        line.Note("追问改写", () => faithful ? condensed : $"{condensed}\n（不采用，按原问题承接上文）");
        return faithful ? request with { Text = condensed } : request;
    }

    private async ValueTask<bool> IsFaithfulAsync(AskRequest request, string condensed, CancellationToken cancellationToken)
    {
        if (condensed.Length is 0 or > Longest || condensed.Contains('\n', StringComparison.Ordinal) || ImproprietyReader.Read(condensed) != Impropriety.None)
            return false;
        var said = string.Join('\n', request.Conversation.Turns.Select(turn => turn.Text).Append(request.Text));
        if (!AddsNothing(condensed, said))
            return false;
        var asked = await reader.ReadAsync(request, cancellationToken);
        var read = await reader.ReadAsync(request with { Text = condensed }, cancellationToken);
        return Keeps(asked.Years, read.Years) &&
            Keeps(asked.Places.Select(named => named[0].Path), read.Places.Select(named => named[0].Path)) &&
            Keeps(asked.Qualifiers.Select(qualifier => qualifier.Member), read.Qualifiers.Select(qualifier => qualifier.Member));
    }

    /// <summary>What the question itself and the rules carry over must still be asked: nothing named before, or something of it kept.</summary>
    private static bool Keeps<T>(IEnumerable<T> asked, IEnumerable<T> read) => !asked.Any() || asked.Intersect(read).Any();

    private static bool AddsNothing(string condensed, string said)
    {
        var (folded, known) = (CharacterFolder.Fold(condensed), CharacterFolder.Fold(said));
        var values = QuantityReader.Read(said).Select(quantity => quantity.Value).ToHashSet();
        if (!QuantityReader.Read(condensed).All(quantity => values.Contains(quantity.Value)))
            return false;
        var places = PlacesIn(said);
        if (!PlacesIn(condensed).IsSubsetOf(places) || QualifierFamily.All.Any(family => family.MembersIn(folded).Except(family.MembersIn(known)).Any()))
            return false;
        var pairs = folded.Zip(folded.Skip(1), (first, second) => $"{first}{second}").Where(pair => pair.All(char.IsLetterOrDigit)).ToList();
        return pairs.Count > 0 && pairs.Count(pair => known.Contains(pair, StringComparison.Ordinal)) >= LeastSaid * pairs.Count;
    }

    /// <summary>Every place that a name can mean: 朝阳 of a follow-up may become 朝阳区 of the turn before.</summary>
    private static HashSet<string> PlacesIn(string text) =>
        [.. RegionCatalog.Default.FindAll(text).SelectMany(mention => mention.Candidates).Select(region => region.Path)];
}
