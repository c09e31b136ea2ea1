using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReformBot.Cli.Asking;
using ReformBot.Cli.Documents;
using ReformBot.Cli.Ingesting;

namespace ReformBot.Cli.Hosting;

/// <summary>Writers made at compile time: no reflection at start. Chinese is written as it is, not as \u escapes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ReplyLine))]
[JsonSerializable(typeof(OutcomeLine))]
[JsonSerializable(typeof(TotalsLine))]
[JsonSerializable(typeof(DocumentLine))]
[JsonSerializable(typeof(Dictionary<string, double>))]
internal sealed partial class ContractJson : JsonSerializerContext
{
    public static ContractJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
