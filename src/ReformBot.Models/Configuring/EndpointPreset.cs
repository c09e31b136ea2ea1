using System.Collections.Immutable;

namespace ReformBot.Models.Configuring;

/// <summary>A vendor or server by name.</summary>
/// <param name="Endpoint">Null where every customer has an address of their own (Azure).</param>
/// <param name="Hosts">Ends of host names by which an endpoint is recognised; none for servers that run anywhere.</param>
/// <param name="KeyVariable">Where the vendor's documentation has people put the key.</param>
/// <param name="NeedsKey">Without one every call fails.</param>
/// <param name="SendsMaxTokens">See <see cref="ModelOptions.SendsMaxTokens"/>.</param>
/// <param name="SampleModel">For messages that show what to write.</param>
public sealed record EndpointPreset(
    string Name,
    ModelProvider Provider,
    Uri? Endpoint,
    ImmutableArray<string> Hosts,
    string KeyVariable,
    bool NeedsKey,
    bool SendsMaxTokens,
    string SampleModel)
{
    public bool Serves(Uri endpoint) => Hosts.Any(host =>
        endpoint.Host.Equals(host, StringComparison.OrdinalIgnoreCase) || endpoint.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase));
}
