namespace ReformBot.TelegramChat.Events;

/// <param name="Name">Lower case, without the slash.</param>
/// <param name="IsForAnother">/start@otherbot.</param>
internal sealed record AddressedCommand(string Name, bool IsForAnother);
