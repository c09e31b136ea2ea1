using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Privacy;

namespace ReformBot.TelegramChat.Pump;

/// <summary>What the pump needs beside its helpers.</summary>
/// <param name="Memory">Its ids are told every message that comes in.</param>
internal sealed record PumpContext(ChatKeys Keys, TimeProvider Clock, PumpOptions Options, DeliveryMemory Memory);
