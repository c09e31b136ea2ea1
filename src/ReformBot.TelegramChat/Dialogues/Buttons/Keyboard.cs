using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat.Dialogues.Buttons;

/// <summary>Rows of buttons below one message. Buttons whose data would be too long are left out.</summary>
internal sealed class Keyboard
{
    private readonly List<List<InlineButton>> rows = [];

    public InlineKeyboard? Made => rows.Count == 0 ? null : new InlineKeyboard([.. rows]);

    /// <summary>A row of its own, or several when there are more than stand in one.</summary>
    public Keyboard Row(params IEnumerable<(string Text, string? Data)> buttons)
    {
        rows.AddRange(buttons
            .Where(button => button.Data is not null)
            .Take(TelegramLimits.Buttons - rows.Sum(row => row.Count))
            .Select(button => InlineButton.Calling(button.Text, button.Data!))
            .Chunk(TelegramLimits.ButtonsInARow)
            .Select(row => row.ToList()));
        return this;
    }

    /// <summary>Each in a row of its own, so that long words can be read.</summary>
    public Keyboard Column(IEnumerable<(string Text, string? Data)> buttons)
    {
        foreach (var button in buttons)
            Row(button);
        return this;
    }
}
