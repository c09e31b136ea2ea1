namespace ReformBot.TelegramChat.Dialogues.Asking;

/// <summary>A question and its answer, as a conversation remembers them.</summary>
/// <param name="Message">Id of the question's message, so that an edited question takes the place of the earlier one.</param>
internal sealed record Exchange(long Message, string Question, string Answer);
