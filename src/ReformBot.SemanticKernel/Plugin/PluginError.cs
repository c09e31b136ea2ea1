namespace ReformBot.SemanticKernel.Plugin;

/// <summary>Why there is no other result.</summary>
/// <param name="Error">In Chinese, for a model or a person: what is wrong and what to do.</param>
internal sealed record PluginError(string Error)
{
    /// <summary>Of a comparison; null elsewhere.</summary>
    public string? Place { get; init; }
}
