namespace ReformBot.Cli.Modelling;

/// <summary>What the command line says about the model.</summary>
internal sealed record ModelFlags
{
    public string? Model { get; init; }

    public string? Endpoint { get; init; }

    /// <summary>A name of <see cref="Models.Configuring.EndpointPresets"/>.</summary>
    public string? Provider { get; init; }

    public bool NoModel { get; init; }

    public string? Config { get; init; }

    public string? Prompts { get; init; }

    /// <summary>As <c>--library</c> named it; its folder may hold the configuration.</summary>
    public string? Library { get; init; }
}
