using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Privacy;

namespace ReformBot.TelegramChat.Pump;

/// <summary>What the pump needs beside its helpers.</summary>
/// <param name="Ids">Told every message that comes in.</param>
internal sealed record PumpContext(ChatKeys Keys, TimeProvider Clock, PumpOptions Options, HighestIds Ids);
