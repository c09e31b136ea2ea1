namespace ReformBot.TelegramChat.Pump;

/// <summary>What the pump itself says to people, as HTML.</summary>
internal sealed record PumpWording
{
    /// <summary>To whoever has to wait, given how many stand before.</summary>
    public Func<int, string> Queued { get; init; } = Dialogues.Dialogue.Queued;

    /// <summary>In place of a part that the answer to an edited question no longer has.</summary>
    public string Replaced { get; init; } = "（问题已修改，以更新后的回答为准。）";
}
