using ReformBot.Answering;
using ReformBot.Answering.Citations;
using ReformBot.TelegramChat.Dialogues.Buttons;
using ReformBot.TelegramChat.Rendering;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Dialogues.Asking;

/// <summary>The buttons below an answer.</summary>
internal static class AnswerButtons
{
    /// <summary>A button shows some 30 Han characters on a phone.</summary>
    private const int LongestLabel = 30;

    /// <summary>Two rows; an answer with more sources is a list, whose sources can be opened by /sources.</summary>
    private const int MostSources = 16;

    /// <param name="key">Of what the answer's buttons need, in the notes.</param>
    /// <param name="assumed">Whether the person's place was assumed.</param>
    public static InlineKeyboard? Of(Reply reply, string key, bool assumed, bool sendsDocuments)
    {
        var words = Phrases.Chinese;
        var buttons = new Keyboard()
            .Row(Sources(reply.Citations))
            .Column(reply.Choices.Select((choice, i) => (Label(choice), ButtonData.Write(ButtonVerb.Ask, key, i))));
        if (assumed && reply.Kind is ReplyKind.NoEvidence or ReplyKind.Partial)
            buttons.Row((words.Plain(Phrase.ButtonAnywhere), ButtonData.Write(ButtonVerb.Anywhere, key)));
        if (sendsDocuments && reply.Kind is ReplyKind.Answered or ReplyKind.Partial && reply.Citations.Select(citation => citation.DocumentId).Distinct().ToList() is [var only])
            buttons.Row((words.Plain(Phrase.ButtonFile), ButtonData.Write(ButtonVerb.File, only)));
        return reply.Kind is ReplyKind.Answered or ReplyKind.Partial or ReplyKind.NoEvidence
            ? buttons.Row(
                ("👍", ButtonData.Write(ButtonVerb.Good, key)),
                ("👎", ButtonData.Write(ButtonVerb.Bad, key)),
                (words.Plain(Phrase.ButtonWrong), ButtonData.Write(ButtonVerb.Near, key))).Made
            : buttons.Made;
    }

    public static IEnumerable<(string, string?)> Sources(IEnumerable<Citation> citations) =>
        citations.Take(MostSources).Select(citation => ($"〔{citation.Number}〕", ButtonData.Write(ButtonVerb.Open, citation.DocumentId, citation.PassageId)));

    public static string Label(string text) => Legible.Line(text) is { Length: > 0 } line ? Surrogates.Shorten(line, LongestLabel) : "…";
}
