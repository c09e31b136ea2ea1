namespace ReformBot.TelegramChat.Pump;

/// <summary>What the pump itself says to people, as HTML.</summary>
internal sealed record PumpWording
{
    /// <summary>To whoever has to wait, given how many stand before.</summary>
    public Func<int, string> Queued { get; init; } = ahead => ahead == 0 ? "⏳ 马上就轮到您的问题……" : $"⏳ 前面还有 {ahead} 个问题，请稍候……";

    /// <summary>When something went wrong that the dialogue has no words for.</summary>
    public string Excuse { get; init; } = "刚才出了点问题，没能回答。请稍后再问一次；急事可以拨打 12351（工会热线）或 12333（人社热线）。";

    /// <summary>In place of a part that the answer to an edited question no longer has.</summary>
    public string Replaced { get; init; } = "（问题已修改，以更新后的回答为准。）";
}
