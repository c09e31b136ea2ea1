namespace ReformBot.Cli.Modelling;

/// <summary>What one of flags, environment and file says about which model; null for what it leaves open.</summary>
internal sealed record ModelSource(string? Provider, string? Endpoint, string? Model)
{
    public static ModelSource Of(ModelFlags flags) => new(Text(flags.Provider), Text(flags.Endpoint), Text(flags.Model));

    public static ModelSource Of(Func<string, string?> environment) =>
        new(Text(environment("REFORMBOT_MODEL_PROVIDER")), Text(environment("REFORMBOT_MODEL_ENDPOINT")), Text(environment("REFORMBOT_MODEL")));

    /// <summary>
    /// Who comes first decides. Provider and endpoint go together: with <c>--provider ollama</c> the address in the file is that of another server.
    /// </summary>
    public ModelSource Or(ModelSource next) =>
        Provider is null && Endpoint is null ? next with { Model = Model ?? next.Model } : this with { Model = Model ?? next.Model };

    /// <summary>An empty variable is one that was unset the short way.</summary>
    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
