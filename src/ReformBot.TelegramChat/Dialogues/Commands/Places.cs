using ReformBot.Answering.Tools;
using ReformBot.Corpus.Channels;
using ReformBot.Corpus.Scopes;
using ReformBot.TelegramChat.Dialogues.Asking;
using ReformBot.TelegramChat.Dialogues.Buttons;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Rendering;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Dialogues.Commands;

/// <summary>/place: where a person is, for questions that name no place. It is the person's, in every chat.</summary>
internal sealed class Places(DialogueContext context, Asker asker)
{
    private const int MostChoices = 12;
    private const int LongestName = 40;
    private static readonly string[] Clearing = ["清除", "取消", "无", "不限", "clear", "none"];

    public async Task<Turnout> ObeyAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        var words = Phrases.Of(happened.Language);
        var name = Surrogates.Shorten(Legible.Line(happened.Text), LongestName);
        if (name.Length == 0)
            return await asker.PlaceAsync(happened, cancellationToken) is { } now
                ? Say.Html(happened, words.Html(Phrase.PlaceNow, Full(now)), new Keyboard().Row((words.Plain(Phrase.ButtonClear), ButtonData.Write(ButtonVerb.Nowhere))).Made)
                : Say.Html(happened, words.Html(Phrase.PlaceNone));
        if (Clearing.Contains(name))
            return Clear(happened);
        return PlaceFilter.Of(name).Regions switch
        {
            [] => Say.Html(happened, words.Html(Phrase.PlaceUnknown, name)),
            [var only] => Take(happened, only.Path),
            var several => Which(happened, name, [.. several.Take(MostChoices)]),
        };
    }

    /// <summary>What was said before is forgotten: a place in it would go before this one.</summary>
    /// <param name="path">Of a region.</param>
    public Turnout Take(ChatEvent happened, string path) => RegionCatalog.Default.ByPath(path) is not { } region
        ? Say.Toast(Phrases.Chinese.Plain(Phrase.ToastOld))
        : Say.Html(happened, Phrases.Of(happened.Language).Html(Phrase.PlaceSet, Full(region)))
            .With([new Note(NoteNames.OfPerson(happened.Person), NoteNames.Place, path, context.In(context.Options.PlaceLives)), .. Talk.Forget(happened)]);

    public static Turnout Clear(ChatEvent happened) =>
        Say.Html(happened, Phrases.Of(happened.Language).Html(Phrase.PlaceCleared)).With(new Note(NoteNames.OfPerson(happened.Person), NoteNames.Place, null));

    private static string Full(Region region) => region.Path.Replace("/", "", StringComparison.Ordinal);

    private Turnout Which(ChatEvent happened, string name, IReadOnlyList<Region> regions)
    {
        var key = NoteNames.KeyOf(happened);
        var buttons = new Keyboard().Column(regions.Select((region, i) => (Full(region), ButtonData.Write(ButtonVerb.Place, key, i)))).Made;
        return Say.Html(happened, Phrases.Of(happened.Language).Html(Phrase.PlaceWhich, name), buttons)
            .With(asker.Keep(happened, key, new Shown { Question = name, Choices = [.. regions.Select(region => region.Path)] }));
    }
}
