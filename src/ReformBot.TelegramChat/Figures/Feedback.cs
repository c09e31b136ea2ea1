namespace ReformBot.TelegramChat.Figures;

/// <summary>What somebody thinks of an answer, or of the bot. Nobody is named.</summary>
/// <param name="Question">What was answered; empty for the bot as a whole.</param>
/// <param name="Good">Null when no verdict was given.</param>
/// <param name="Words">Masked; empty when only a verdict was given.</param>
internal sealed record Feedback(DateTimeOffset At, string Question, bool? Good, string Words);
