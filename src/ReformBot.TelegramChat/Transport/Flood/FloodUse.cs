namespace ReformBot.TelegramChat.Transport.Flood;

/// <summary>One request that counts towards limits.</summary>
/// <param name="start">When it was sent.</param>
/// <param name="longestTravel">When it is taken to have arrived at the latest, unless answered sooner.</param>
internal sealed class FloodUse(TimeSpan start, TimeSpan longestTravel)
{
    /// <summary>The latest moment at which the server may have counted it.</summary>
    public TimeSpan ArrivedBy { get; private set; } = start + longestTravel;

    public void Answered(TimeSpan now) => ArrivedBy = now < ArrivedBy ? now : ArrivedBy;
}
