using System.Text.Json;
using ReformBot.Models;
using ReformBot.Models.Configuring;

namespace ReformBot.Cli.Modelling;

/// <summary>
/// Finds the key for an endpoint: REFORMBOT_API_KEY, then the variable that the vendor of that very host has people set, then secrets.json, whose
/// keys belong to hosts. So a key never travels to a host that it was not given for.
/// </summary>
/// <param name="secrets">The file; need not exist.</param>
internal sealed class KeyRing(Func<string, string?> environment, string? secrets)
{
    public const string OwnVariable = "REFORMBOT_API_KEY";

    private readonly List<OptionProblem> _problems = [];

    public IReadOnlyList<OptionProblem> Problems => _problems;

    /// <summary>Somebody else could read the secrets file; null when nobody can or there is none.</summary>
    public OptionProblem? Warning { get; private set; }

    /// <returns>The key and where it was; both null when there is none.</returns>
    public (ModelKey? Key, string? Source) Find(Uri endpoint)
    {
        var preset = EndpointPresets.Serving(endpoint);
        foreach (var variable in new[] { OwnVariable, preset?.KeyVariable }.OfType<string>())
        {
            if (environment(variable) is { } secret && !string.IsNullOrWhiteSpace(secret))
                return Checked(secret, endpoint, variable);
        }

        if (FromFile(endpoint) is { } kept)
            return Checked(kept, endpoint, secrets!);
        if (preset is { NeedsKey: true })
            _problems.Add(OptionProblem.Of(OptionCode.NoKey, endpoint.Host, preset.KeyVariable, secrets ?? "secrets.json"));
        return (null, null);
    }

    private (ModelKey? Key, string? Source) Checked(string secret, Uri endpoint, string source)
    {
        var key = new ModelKey(secret);
        if (key.IsUsable)
            return (key, source);
        _problems.Add(OptionProblem.Of(OptionCode.BadKey, endpoint.Host, source));
        return (null, null);
    }

    private string? FromFile(Uri endpoint)
    {
        if (secrets is null || !File.Exists(secrets))
            return null;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(secrets) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != UnixFileMode.None)
            Warning = OptionProblem.Of(OptionCode.SecretsReadable, secrets);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(secrets));
            return Of(document.RootElement, endpoint);
        }
        catch (JsonException)
        {
            // What the parser says would quote the file.
            _problems.Add(OptionProblem.Of(OptionCode.BadSecrets, secrets, "JSON"));
            return null;
        }
    }

    private string? Of(JsonElement hosts, Uri endpoint)
    {
        if (hosts.ValueKind != JsonValueKind.Object)
        {
            _problems.Add(OptionProblem.Of(OptionCode.BadSecrets, secrets!, "JSON"));
            return null;
        }

        var name = new[] { endpoint.Authority, endpoint.Host }.FirstOrDefault(name => hosts.TryGetProperty(name, out _));
        if (name is null)
            return null;
        if (hosts.GetProperty(name) is { ValueKind: JsonValueKind.String } key && !string.IsNullOrWhiteSpace(key.GetString()))
            return key.GetString();
        _problems.Add(OptionProblem.Of(OptionCode.BadSecrets, secrets!, name));
        return null;
    }
}
