using System.Text.Json;
using ReformBot.Answering;
using ReformBot.Corpus.Text;

namespace ReformBot.SemanticKernel.Plugin;

/// <summary>A reply as another application's model reads it.</summary>
/// <param name="Kind">answered, partial, clarify, no_evidence, declined.</param>
/// <param name="Text">With 〔n〕 behind each sentence.</param>
/// <param name="Citations">With no_evidence the nearest passages: nothing is claimed by them.</param>
internal sealed record PluginAnswer(string Kind, string Text, IReadOnlyList<PluginCitation> Citations)
{
    /// <summary>Of a comparison; null elsewhere.</summary>
    public string? Place { get; init; }

    /// <summary>What a question back offers; null when there is none.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    public static PluginAnswer Of(Reply reply) =>
        new(JsonNamingPolicy.SnakeCaseLower.ConvertName(reply.Kind.ToString()), PersonalNumbers.Mask(reply.Text), [.. reply.Citations.Select(PluginCitation.Of)])
        {
            Choices = reply.Choices.IsEmpty ? null : reply.Choices,
        };
}
