using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Privacy;

namespace ReformBot.TelegramChat.Pump;

/// <summary>What the attendant needs beside its helpers.</summary>
internal sealed record AttendantContext(ChatKeys Keys, TimeProvider Clock, PumpOptions Options, PumpWording Wording, DeliveryMemory Memory);
