namespace ReformBot.TelegramChat.Figures;

/// <summary>A question that the documents do not answer. Nobody is named.</summary>
/// <param name="Text">As it was asked last, masked.</param>
internal sealed record UnansweredQuestion(string Text, int Count, DateTimeOffset Last);
