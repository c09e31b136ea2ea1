using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReformBot.TelegramChat.Privacy;

/// <summary>
/// Keeps the ids of people out of what is stored: notes and statistics name them by keyed hashes, and what is needed to answer (an id cannot be
/// had back from its hash) is sealed until the answer is out. Whoever has only the journal learns no id; whoever loses the key loses no answer
/// that was delivered, only the memory of conversations.
/// </summary>
public sealed class ChatKeys
{
    /// <summary>Bytes of the operator's key.</summary>
    public const int KeyLength = 32;

    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HashDigits = 24;

    private readonly byte[] _hashing;
    private readonly byte[] _sealing;

    /// <param name="key">Random, <see cref="KeyLength"/> bytes.</param>
    /// <exception cref="ArgumentException">Of another length.</exception>
    public ChatKeys(ReadOnlySpan<byte> key)
    {
        if (key.Length != KeyLength)
            throw new ArgumentException($"The key has {key.Length} bytes, not {KeyLength}.", nameof(key));
        // Two keys from one, so that neither use tells anything about the other.
        _hashing = HMACSHA256.HashData(key, "hash"u8);
        _sealing = HMACSHA256.HashData(key, "seal"u8);
        WebhookSecret = Convert.ToHexStringLower(HMACSHA256.HashData(key, "webhook secret"u8));
        WebhookPath = "/telegram/" + Convert.ToHexStringLower(HMACSHA256.HashData(key, "webhook path"u8))[..HashDigits];
    }

    /// <summary>What the server shows with each update that it brings; the same as long as the key is.</summary>
    public string WebhookSecret { get; }

    /// <summary>A path that nobody guesses, for an address that names none.</summary>
    public string WebhookPath { get; }

    public string OfPerson(long userId) => Hash("person", userId);

    public string OfChat(long chatId) => Hash("chat", chatId);

    /// <summary>Different each time, also for the same text.</summary>
    public string Seal(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var box = new byte[NonceLength + plain.Length + TagLength];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(_sealing, TagLength);
        cipher.Encrypt(box.AsSpan(0, NonceLength), plain, box.AsSpan(NonceLength, plain.Length), box.AsSpan(NonceLength + plain.Length));
        return Convert.ToBase64String(box);
    }

    /// <summary>Null when it was sealed with another key or changed.</summary>
    public string? Open(string sealedText)
    {
        var box = new byte[sealedText.Length];
        if (!Convert.TryFromBase64String(sealedText, box, out var length) || length < NonceLength + TagLength)
            return null;
        var plain = new byte[length - NonceLength - TagLength];
        using var cipher = new AesGcm(_sealing, TagLength);
        try
        {
            cipher.Decrypt(box.AsSpan(0, NonceLength), box.AsSpan(NonceLength, plain.Length), box.AsSpan(NonceLength + plain.Length, TagLength), plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return Encoding.UTF8.GetString(plain);
    }

    private string Hash(string kind, long id) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_hashing, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind}:{id}"))))[..HashDigits];
}
