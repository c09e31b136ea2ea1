using System.Collections.Immutable;

namespace ReformBot.Ingestion.Messages;

/// <summary>Something to tell the operator, before it has a language.</summary>
/// <param name="Code">What.</param>
/// <param name="Arguments">Fill {0}, {1}… of the text.</param>
internal sealed record Message(MessageCode Code, ImmutableArray<string> Arguments)
{
    public static Message Of(MessageCode code, params ReadOnlySpan<string> arguments) => new(code, [.. arguments]);
}
