namespace ReformBot.TelegramChat.Transport.Requests;

/// <param name="Offset">One more than the last update that is done with; everything below is confirmed and never comes again.</param>
/// <param name="Timeout">How long the server may hold the request when there is nothing; whole seconds, 0 for short polling.</param>
public sealed record GetUpdatesRequest(long Offset, TimeSpan Timeout)
{
    /// <summary>The kinds that the channel reads. Sent each time, since the server remembers what it was told last.</summary>
    public IReadOnlyList<string> AllowedUpdates { get; init; } = UpdateKinds.Used;

    public int Limit { get; init; } = TelegramLimits.UpdatesAtOnce;
}
