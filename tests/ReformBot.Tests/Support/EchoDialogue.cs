using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Events;

namespace ReformBot.Tests.Support;

/// <summary>Answers with the question; each part behind a | is a message of its own. A test may give its own answer.</summary>
internal sealed class EchoDialogue : IDialogue
{
    public Func<ChatEvent, Action<string>, CancellationToken, Task<Turnout>> Answer { get; init; } = (happened, _, _) => Task.FromResult(Echo(happened));

    public static Turnout Echo(ChatEvent happened) => happened.Kind is ChatEventKind.Membership or ChatEventKind.Migrated
        ? Turnout.Nothing
        : Say(happened.Text.Split('|'), happened.IsPrivate ? null : happened.MessageId);

    public static Turnout Say(string[] texts, long? replyTo = null) =>
        new() { Messages = [.. texts.Select((text, i) => new OutgoingMessage { Html = $"答：{text}", ReplyTo = i == 0 ? replyTo : null })] };

    public Task<Turnout> AnswerAsync(ChatEvent happened, Action<string> show, CancellationToken cancellationToken) => Answer(happened, show, cancellationToken);

    public Turnout Apologise(IReadOnlyList<ChatEvent> missed) => Say([$"抱歉，错过了 {missed.Count} 个问题"]);
}
