using System.Security.Cryptography;
using System.Text;
using ReformBot.TelegramChat.Transport;

namespace ReformBot.TelegramChat.Pump;

/// <summary>
/// Updates that the server brings itself. They are in the journal when <see cref="AcceptAsync"/> returns, so that the host can answer at once; the work
/// goes on afterwards.
/// </summary>
public sealed class Webhook
{
    /// <summary>Bytes of a request; the server's own updates are some kilobytes, those with the longest texts and many entities below 100.</summary>
    public const int GreatestBody = 1024 * 1024;

    /// <summary>The header that holds the secret.</summary>
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    private readonly UpdatePump _pump;
    private readonly ITelegramTransport _transport;
    private readonly byte[] _secret;

    /// <param name="transport">Reads what is brought, as it reads what it asks for.</param>
    internal Webhook(UpdatePump pump, ITelegramTransport transport, string secret)
    {
        (_pump, _transport) = (pump, transport);
        _secret = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
    }

    /// <param name="secret">What the request's header held; null when it had none.</param>
    public bool Admits(string? secret) =>
        // Hashes have one length, and comparing them takes the same time wherever they differ.
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(secret ?? "")), _secret);

    /// <param name="body">An update as JSON, brought by somebody who was admitted. False when it is none; the server repeats it, which does no harm.</param>
    public async Task<bool> AcceptAsync(ReadOnlyMemory<byte> body)
    {
        if (_transport.ReadUpdate(body) is not { } update)
            return false;
        await _pump.ReceiveAsync([update]);
        return true;
    }
}
