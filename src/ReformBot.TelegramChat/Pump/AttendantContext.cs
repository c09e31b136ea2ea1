using ReformBot.TelegramChat.Privacy;

namespace ReformBot.TelegramChat.Pump;

/// <summary>What the attendant needs beside its helpers.</summary>
/// <param name="Failed">Told what went wrong with one message, for the operator; never holds what a person wrote.</param>
internal sealed record AttendantContext(ChatKeys Keys, TimeProvider Clock, PumpOptions Options, PumpWording Wording, Action<Exception> Failed);
