using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Pump;

namespace ReformBot.Cli.Telegramming;

/// <summary>What telegram.json says; the defaults where it says nothing.</summary>
/// <param name="Problems">All that is wrong with it.</param>
internal sealed record TelegramSettings(DialogueOptions Dialogue, PumpOptions Pump, IReadOnlyList<TelegramProblem> Problems);
