using ReformBot.TelegramChat.Dialogues.Asking;
using ReformBot.TelegramChat.Dialogues.Buttons;
using ReformBot.TelegramChat.Dialogues.Commands;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Figures;
using ReformBot.TelegramChat.Limits;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Dialogues;

/// <summary>What happened → what is said: who may, then commands, buttons or questions. All it remembers lies in notes.</summary>
internal sealed class Dialogue : IDialogue
{
    private readonly DialogueContext context;
    private readonly Doorkeeper doorkeeper;
    private readonly Clauses clauses;
    private readonly Commander commander;
    private readonly Presser presser;
    private readonly Listener listener;
    private readonly ChatMoves moves;
    private readonly Apology apology;

    public Dialogue(DialogueContext context)
    {
        this.context = context;
        var ledger = new Ledger(context);
        var asker = new Asker(context, new Talk(context), ledger);
        var places = new Places(context, asker);
        doorkeeper = new Doorkeeper(context);
        clauses = new Clauses(context);
        commander = new Commander(context, asker, clauses, places, ledger);
        presser = new Presser(context, asker, clauses, places, ledger);
        listener = new Listener(context, asker, ledger);
        moves = new ChatMoves(context);
        apology = new Apology(asker);
    }

    /// <summary>What a person sees who has to wait.</summary>
    public static string Queued(int ahead) => Phrases.Chinese.Html(Phrase.Queued, ahead);

    /// <summary>Who the bot is, so that clauses can be linked to.</summary>
    public void Meet(TelegramUser me) => clauses.Bot = me.Username;

    public async Task<Turnout> AnswerAsync(ChatEvent happened, Action<string> show, CancellationToken cancellationToken)
    {
        try
        {
            return happened.Kind switch
            {
                ChatEventKind.Membership => await moves.OfMembershipAsync(happened, cancellationToken),
                ChatEventKind.Migrated => await moves.OfMigrationAsync(happened, cancellationToken),
                _ => await ServeAsync(happened, show, cancellationToken),
            };
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A channel's boundary: one message failed, the others are answered.
            context.Failed(e);
            return happened.Kind is ChatEventKind.Membership or ChatEventKind.Migrated ? Turnout.Nothing : Say.Html(happened, Phrases.Of(happened.Language).Html(Phrase.Failed));
        }
    }

    public Turnout Apologise(IReadOnlyList<ChatEvent> missed) => apology.Of(missed);

    private async Task<Turnout> ServeAsync(ChatEvent happened, Action<string> show, CancellationToken cancellationToken)
    {
        var admission = await doorkeeper.AdmitAsync(happened, cancellationToken);
        if (admission.Refusal is { } refusal)
            return refusal.With(admission.Notes);
        var turnout = happened switch
        {
            { Kind: ChatEventKind.Button } => await presser.PressAsync(happened, show, cancellationToken),
            { Command: not null } => await commander.ObeyAsync(happened, cancellationToken),
            _ => await listener.HearAsync(happened, show, cancellationToken),
        };
        return Warned(happened, turnout).With(admission.Notes);
    }

    /// <summary>Says in one line what was masked, before anything else.</summary>
    private static Turnout Warned(ChatEvent happened, Turnout turnout)
    {
        if (happened.Masked.IsEmpty || turnout.Messages.IsEmpty)
            return turnout;
        var line = Phrases.Of(happened.Language).Html(Phrase.Masked, string.Join('、', happened.Masked.Select(ReplyWords.Of)));
        var first = turnout.Messages[0];
        var joined = first with { Html = $"{line}\n\n{first.Html}" };
        return joined.Text.VisibleLength <= TelegramLimits.MessageLength
            ? turnout with { Messages = turnout.Messages.SetItem(0, joined) }
            : turnout with { Messages = [first with { Html = line, Buttons = null }, first with { ReplyTo = null }, .. turnout.Messages[1..]] };
    }
}
