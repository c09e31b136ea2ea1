namespace ReformBot.Serving.Http;

/// <summary>
/// A path at which another service brings messages for this program. It has its own secret, so that neither the key nor the names of this machine
/// matter there.
/// </summary>
/// <param name="Path">Begins with /.</param>
/// <param name="SecretHeader">The header that shows who brings it.</param>
public sealed record ServedHook(string Path, string SecretHeader)
{
    /// <summary>How the channel behind it is, in a word; shown by /healthz under its name.</summary>
    public required (string Name, Func<string> State) Channel { get; init; }

    /// <summary>Bytes of a request. Default 1 MiB.</summary>
    public int LongestBody { get; init; } = 1024 * 1024;

    /// <summary>Whether it is the right secret, in a time that tells nothing about it; null as long as nobody is there to take anything in.</summary>
    public required Func<string, bool?> Admits { get; init; }

    /// <summary>Takes a message in; when this ends it is safe, and the work goes on afterwards. False when it cannot be read.</summary>
    public required Func<ReadOnlyMemory<byte>, Task<bool>> Accept { get; init; }
}
