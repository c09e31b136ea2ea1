namespace ReformBot.Models;

/// <summary>
/// The secret of an endpoint. No property, no conversion and no <see cref="ToString"/> shows it, so that neither a log, a record nor a serializer can.
/// </summary>
public sealed class ModelKey
{
    private readonly string _secret;

    /// <param name="secret">As the provider gave it; blanks at both ends are those of a paste and go.</param>
    public ModelKey(string secret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        _secret = secret.Trim();
    }

    /// <summary>Stands for the key of a server that asks for none: the vendors' packages insist on one.</summary>
    internal static ModelKey None { get; } = new("none");

    /// <summary>
    /// Only visible ASCII, as headers take. Anything else (a line break in the middle, full-width letters) is a slip of pasting, and the platform's
    /// own complaint about such a header would quote the key.
    /// </summary>
    public bool IsUsable => _secret.All(character => character is > ' ' and <= '~');

    public override string ToString() => "***";

    /// <summary>For the request alone.</summary>
    internal string Reveal() => _secret;
}
