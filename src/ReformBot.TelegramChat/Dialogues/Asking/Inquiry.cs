using ReformBot.TelegramChat.Rendering;

namespace ReformBot.TelegramChat.Dialogues.Asking;

/// <summary>A question on its way to the assistant.</summary>
/// <param name="Above">Lines above the answer.</param>
/// <param name="Anywhere">Without the person's place.</param>
internal sealed record Inquiry(string Text, IEnumerable<Block> Above, bool Anywhere = false);
