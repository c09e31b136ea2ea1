using ReformBot.TelegramChat.Privacy;

namespace ReformBot.TelegramChat.Pump;

/// <summary>What the pump needs beside its helpers.</summary>
internal sealed record PumpContext(ChatKeys Keys, TimeProvider Clock, PumpOptions Options);
