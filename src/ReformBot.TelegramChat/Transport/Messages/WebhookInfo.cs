namespace ReformBot.TelegramChat.Transport.Messages;

/// <summary>How the webhook does; <see cref="Url"/> is empty when none is set.</summary>
public sealed record WebhookInfo
{
    public string Url { get => field ?? ""; init; }

    public int PendingUpdateCount { get; init; }

    /// <summary>Unix seconds of the last delivery that failed.</summary>
    public long? LastErrorDate { get; init; }

    public string? LastErrorMessage { get; init; }

    public IReadOnlyList<string> AllowedUpdates { get => field ?? []; init; }
}
