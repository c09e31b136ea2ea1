using ReformBot.TelegramChat.Transport;

namespace ReformBot.TelegramChat.Rendering;

/// <summary>Blocks → messages: as many as fit into each, in order. No block is cut here, so that tags never cross messages.</summary>
internal static class Packer
{
    /// <summary>The server drops marked parts beyond the hundredth without a word.</summary>
    public const int MostEntities = 100;

    /// <param name="blocks">Each within the length of a message.</param>
    /// <returns>HTML of each message; empty when there is nothing to read.</returns>
    public static IReadOnlyList<string> Pack(IEnumerable<Block> blocks)
    {
        var messages = new List<string>();
        var open = new List<Block>();
        var (length, entities) = (0, 0);
        foreach (var block in blocks.Where(block => block.Text.Length > 0))
        {
            if (open.Count > 0 && (length + block.Joint.Length + block.Text.Length > TelegramLimits.MessageLength || entities + block.Entities > MostEntities))
            {
                Close();
                (length, entities) = (0, 0);
            }

            length += (open.Count > 0 ? block.Joint.Length : 0) + block.Text.Length;
            entities += block.Entities;
            open.Add(block);
        }

        Close();
        return messages;

        void Close()
        {
            if (open.Exists(block => !string.IsNullOrWhiteSpace(block.Text)))
                messages.Add(string.Concat(open.Select((block, i) => (i > 0 ? block.Joint : "") + block.Html)));
            open.Clear();
        }
    }
}
