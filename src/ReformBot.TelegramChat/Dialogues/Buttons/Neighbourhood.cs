using ReformBot.Answering.Citations;
using ReformBot.Answering.Tools;
using ReformBot.Corpus.Text;
using ReformBot.TelegramChat.Dialogues.Asking;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Rendering;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Dialogues.Buttons;

/// <summary>没答对？: the nearest passages that the answer did not quote, and whom to call.</summary>
internal sealed class Neighbourhood(DialogueContext context, Asker asker)
{
    private const int MostShown = 5;

    public async Task<Turnout> ShowAsync(ChatEvent pressed, string key, CancellationToken cancellationToken)
    {
        if (await asker.ShownAsync(pressed, key, cancellationToken) is not { } shown)
            return Say.Toast(Phrases.Chinese.Plain(Phrase.ToastOld));
        using var desk = context.Borrow();
        var found = await desk.Tools.SearchAsync(shown.Search, place: null, year: null, MostShown + shown.Citations.Length, context.Today, cancellationToken);
        var quoted = shown.Citations.Select(citation => citation.PassageId).ToHashSet();
        var near = found.Where(clause => !quoted.Contains(clause.Passage.Id)).Take(MostShown).ToList();
        var citations = near.Select(Citation).ToList();
        var last = new Block(Phrases.Chinese.Plain(Phrase.Hotlines)) { Joint = "\n\n" };
        IEnumerable<Block> blocks = near.Count == 0
            ? [new Block(Phrases.Chinese.Plain(Phrase.NothingNear)), last]
            : [AnswerBlocks.Heading(Phrase.NearestElse), .. citations.Zip(near, (citation, clause) => SourceBlock.Of(citation, SourceBlock.ShortQuote, clause.Validity)), last];
        return Say.Html(pressed, Packer.Pack(blocks), new Keyboard().Row(AnswerButtons.Sources(citations)).Made);
    }

    /// <summary>The passage as it stands, nothing in it decides.</summary>
    private static Citation Citation(FoundClause clause, int index)
    {
        var (passage, card) = (clause.Passage, clause.Card);
        var issuer = card.Metadata.Issuers.IsEmpty ? null : string.Join('、', card.Metadata.Issuers.Select(fact => fact.Value));
        return new Citation(index + 1, card.Id, card.Name, card.Title, issuer, card.Metadata.Dates.Shown?.Value, passage.Locator, passage.Text, default(TextSpan), [], passage.Id);
    }
}
