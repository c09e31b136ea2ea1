using System.Text.Json;

namespace ReformBot.Cli.Telegramming;

/// <summary>
/// Finds the bot's token: in the environment, else in secrets.json under the server's host, so that it never travels to a server that it was not given for.
/// </summary>
internal sealed class TelegramToken(Func<string, string?> environment, string secrets)
{
    public const string Variable = "REFORMBOT_TELEGRAM_TOKEN";

    /// <summary>The file cannot be used; null when it can or there is none.</summary>
    public TelegramProblem? Problem { get; private set; }

    /// <summary>Others on this machine can read it.</summary>
    public bool IsReadableByOthers { get; private set; }

    /// <returns>The token and where it was; both null when there is none.</returns>
    public (string? Token, string? Source) Find(Uri server)
    {
        if (environment(Variable)?.Trim() is { Length: > 0 } set)
            return (set, Variable);
        return FromFile(server.Host) is { Length: > 0 } kept ? (kept, secrets) : (null, null);
    }

    private string? FromFile(string host)
    {
        if (!File.Exists(secrets))
            return null;
        IsReadableByOthers = !OperatingSystem.IsWindows() && (File.GetUnixFileMode(secrets) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != UnixFileMode.None;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(secrets));
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document.RootElement.TryGetProperty(host, out var token) && token.ValueKind == JsonValueKind.String ? token.GetString()!.Trim() : null;
        }
        catch (JsonException)
        {
            // What the parser says would quote the file.
        }

        Problem = new TelegramProblem(
            $$"""{{secrets}} 读不懂，应是 {"{{host}}": "令牌"} 这样的 JSON""", $$"""{{secrets}} cannot be read; it should be JSON such as {"{{host}}": "token"}""");
        return null;
    }
}
