using ReformBot.TelegramChat.Privacy;

namespace ReformBot.TelegramChat.Pump;

/// <summary>What the attendant needs beside its helpers.</summary>
/// <param name="Queued">What a person sees who has to wait, as HTML, given how many stand before.</param>
internal sealed record AttendantContext(ChatKeys Keys, TimeProvider Clock, PumpOptions Options, Func<int, string> Queued);
