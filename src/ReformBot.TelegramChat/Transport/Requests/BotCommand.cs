namespace ReformBot.TelegramChat.Transport.Requests;

/// <param name="Command">1–32 of a–z, 0–9 and _, without the slash.</param>
/// <param name="Description">1–256 UTF-16 units.</param>
public sealed record BotCommand(string Command, string Description);
