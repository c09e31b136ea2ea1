using System.Text.Json.Serialization;

namespace ReformBot.Cli.Asking;

/// <summary>What an answer took of the model, as other programs read it.</summary>
/// <param name="Model">As the endpoint names it, else as configured.</param>
/// <param name="Cost">In the currency of the configured prices; left out when no price is set.</param>
/// <param name="Ms">Spent waiting for the model; the rest of elapsed_ms is the program's own.</param>
internal sealed record UseLine(
    string? Model,
    int Calls,
    long InputTokens,
    long OutputTokens,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Cost,
    double Ms);
