namespace ReformBot.TelegramChat.Transport.Requests;

/// <param name="Url">https.</param>
/// <param name="SecretToken">1–256 of A–Z, a–z, 0–9, _ and -; the server sends it with each delivery.</param>
public sealed record SetWebhookRequest(string Url, string SecretToken)
{
    public IReadOnlyList<string> AllowedUpdates { get; init; } = UpdateKinds.Used;

    public int? MaxConnections { get; init; }

    /// <summary>Not the secret.</summary>
    public override string ToString() => $"SetWebhookRequest {{ Url = {Url} }}";
}
