using ReformBot.TelegramChat.Events;

namespace ReformBot.TelegramChat.Dialogues;

/// <summary>Decides what is said. Sends nothing and writes nothing itself.</summary>
internal interface IDialogue
{
    /// <param name="show">Shows a part of an answer that is still being written, as HTML; each call replaces the one before. Returns at once.</param>
    Task<Turnout> AnswerAsync(ChatEvent happened, Action<string> show, CancellationToken cancellationToken);

    /// <summary>Questions of one chat that waited too long while the bot was down, oldest first: one apology for all of them.</summary>
    Turnout Apologise(IReadOnlyList<ChatEvent> missed);
}
