using ReformBot.TelegramChat.Dialogues.Asking;
using ReformBot.TelegramChat.Dialogues.Buttons;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Figures;
using ReformBot.TelegramChat.Rendering;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Dialogues.Commands;

/// <summary>What the commands do that people give; those of operators are unknown to everybody else.</summary>
internal sealed class Commander(DialogueContext context, Asker asker, Clauses clauses, Places places, Ledger ledger)
{
    private const int LongestFeedback = 1_000;

    private readonly DocumentList documents = new(context, asker);
    private readonly OperatorDesk operators = new(context, ledger);
    private readonly Talk talk = new(context);

    public async Task<Turnout> ObeyAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        var words = Phrases.Of(happened.Language);
        return happened.Command switch
        {
            "start" when DeepLink.Is(happened.Text) => await clauses.OpenAsync(happened, happened.Text, cancellationToken),
            "start" => await GreetAsync(happened, cancellationToken),
            "help" => Say.Html(happened, Help(words, context.IsOperator(happened))),
            "new" => Say.Html(happened, words.Html(Phrase.Forgotten)).With(Talk.Forget(happened)),
            "sources" => await SourcesAsync(happened, cancellationToken),
            "place" => await places.ObeyAsync(happened, cancellationToken),
            "documents" => await documents.ObeyAsync(happened, cancellationToken),
            "feedback" => TakeFeedback(happened),
            { } name when context.IsOperator(happened) && MenuCommand.All.Any(command => command.ForOperators && command.Name == name) =>
                await operators.ObeyAsync(happened, cancellationToken),
            var name => Say.Html(happened, words.Html(Phrase.UnknownCommand, name!)),
        };
    }

    private async Task<Turnout> GreetAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        using var desk = context.Borrow();
        var count = (await desk.Library.ListAsync(cancellationToken)).Count;
        var examples = context.Options.Examples.Select((example, i) => (AnswerButtons.Label(example), ButtonData.Write(ButtonVerb.Example, i)));
        return Say.Html(happened, Phrases.Of(happened.Language).Html(Phrase.Greeting, count), new Keyboard().Column(examples).Made);
    }

    private static string Help(Phrases words, bool isOperator)
    {
        var lines = new List<string> { words.Html(Phrase.Help) };
        lines.AddRange(Lines(forOperators: false));
        if (isOperator)
            lines.AddRange([.. Lines(forOperators: true).Prepend("\n" + words.Html(Phrase.HelpOperators))]);
        return string.Join('\n', lines);

        IEnumerable<string> Lines(bool forOperators) => MenuCommand.All
            .Where(command => command.ForOperators == forOperators)
            .Select(command => words.Html(Phrase.CommandLine, command.Name, command.Says(words)));
    }

    private async Task<Turnout> SourcesAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        var words = Phrases.Of(happened.Language);
        if (await talk.LastAsync(happened, cancellationToken) is not { } key || await asker.ShownAsync(happened, key, cancellationToken) is not { } shown)
            return Say.Html(happened, words.Html(Phrase.NoAnswerYet));
        if (shown.Citations.IsEmpty)
            return Say.Html(happened, words.Html(Phrase.NoSources));
        var heading = AnswerBlocks.Heading(shown.Kind is Answering.ReplyKind.Answered or Answering.ReplyKind.Partial ? Phrase.Sources : Phrase.Nearest);
        var blocks = shown.Citations.Select(citation => SourceBlock.Of(citation, SourceBlock.LongQuote)).Prepend(heading);
        return Say.Html(happened, Packer.Pack(blocks), new Keyboard().Row(AnswerButtons.Sources(shown.Citations)).Made);
    }

    private Turnout TakeFeedback(ChatEvent happened)
    {
        var words = Phrases.Of(happened.Language);
        var said = Surrogates.Shorten(Legible.Of(happened.Text).Trim(), LongestFeedback);
        return said.Length == 0
            ? Say.Html(happened, words.Html(Phrase.FeedbackHow))
            : Say.Html(happened, words.Html(Phrase.FeedbackThanks))
                .With(ledger.Feedback(NoteNames.KeyOf(happened), new Feedback(context.Clock.GetUtcNow(), "", Good: null, said)));
    }
}
