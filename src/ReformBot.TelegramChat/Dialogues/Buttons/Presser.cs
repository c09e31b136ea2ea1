using ReformBot.TelegramChat.Dialogues.Asking;
using ReformBot.TelegramChat.Dialogues.Commands;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Figures;
using ReformBot.TelegramChat.Rendering;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Dialogues.Buttons;

/// <summary>What a pressed button does. Opening is for everybody in a group; a verdict and a place are the presser's own.</summary>
internal sealed class Presser(DialogueContext context, Asker asker, Clauses clauses, Places places, Ledger ledger)
{
    private const int LongestShown = 300;

    private readonly Verdicts verdicts = new(context, asker, ledger);
    private readonly Neighbourhood neighbourhood = new(context, asker);
    private readonly DocumentList documents = new(context, asker);

    public async Task<Turnout> PressAsync(ChatEvent pressed, Action<string> show, CancellationToken cancellationToken) => ButtonData.Read(pressed.Data) switch
    {
        { Verb: ButtonVerb.Ask } data => await ChosenAsync(pressed, data, (shown, i) => AskAsync(pressed, shown.Choices[i], false, show, cancellationToken), cancellationToken),
        { Verb: ButtonVerb.Example } data when data.Number(0) is >= 0 and var i && i < context.Options.Examples.Length =>
            await AskAsync(pressed, context.Options.Examples[i], false, show, cancellationToken),
        { Verb: ButtonVerb.Anywhere } data when await asker.ShownAsync(pressed, data.Part(0), cancellationToken) is { } shown =>
            await AskAsync(pressed, shown.Question, true, show, cancellationToken),
        { Verb: ButtonVerb.Open } data => await clauses.OpenAsync(pressed, data, cancellationToken),
        { Verb: ButtonVerb.Turn } data => await clauses.TurnAsync(pressed, data, cancellationToken),
        { Verb: ButtonVerb.Fold } data => await clauses.FoldAsync(pressed, data, cancellationToken),
        { Verb: ButtonVerb.File } data => await clauses.SendAsync(data, cancellationToken),
        { Verb: ButtonVerb.Good } data => await verdicts.GiveAsync(pressed, data.Part(0), good: true, cancellationToken),
        { Verb: ButtonVerb.Bad } data => await verdicts.GiveAsync(pressed, data.Part(0), good: false, cancellationToken),
        { Verb: ButtonVerb.Near } data => await neighbourhood.ShowAsync(pressed, data.Part(0), cancellationToken),
        { Verb: ButtonVerb.Place } data => await ChosenAsync(pressed, data, (shown, i) => Task.FromResult(places.Take(pressed, shown.Choices[i])), cancellationToken),
        { Verb: ButtonVerb.Nowhere } => Places.Clear(pressed),
        { Verb: ButtonVerb.Documents } data => await documents.TurnAsync(pressed, data, cancellationToken),
        _ => Say.Toast(Phrases.Chinese.Plain(Phrase.ToastOld)),
    };

    private async Task<Turnout> ChosenAsync(ChatEvent pressed, ButtonData data, Func<Shown, int, Task<Turnout>> use, CancellationToken cancellationToken) =>
        await asker.ShownAsync(pressed, data.Part(0), cancellationToken) is { } shown && data.Number(1) is >= 0 and var i && i < shown.Choices.Length
            ? await use(shown, i)
            : Say.Toast(Phrases.Chinese.Plain(Phrase.ToastOld));

    /// <summary>No message of the person shows what was asked, so the answer does.</summary>
    private Task<Turnout> AskAsync(ChatEvent pressed, string question, bool anywhere, Action<string> show, CancellationToken cancellationToken) =>
        asker.AskAsync(pressed, new Inquiry(question, [new Block(Phrases.Chinese.Plain(Phrase.Asked, Surrogates.Shorten(Legible.Line(question), LongestShown))) { IsItalic = true }], anywhere), show, cancellationToken);
}
