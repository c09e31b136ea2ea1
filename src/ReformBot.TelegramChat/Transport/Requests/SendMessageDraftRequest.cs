using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat.Transport.Requests;

/// <param name="ChatId">A private chat.</param>
/// <param name="DraftId">Not 0; drafts of the same id replace each other with an animation.</param>
public sealed record SendMessageDraftRequest(long ChatId, long DraftId, TelegramText Text)
{
    public long? MessageThreadId { get; init; }
}
