using ReformBot.Answering;

namespace ReformBot.Cli.Asking;

/// <param name="ElapsedMilliseconds">From the question to the reply, without reading the command line or opening the library.</param>
internal sealed record AnsweredQuestion(Reply Reply, double ElapsedMilliseconds)
{
    /// <summary>Name of the model that was to word it; null when none is configured.</summary>
    public string? Model { get; init; }

    /// <summary>What the model took, in money; null when no price is set or it was not called.</summary>
    public decimal? Cost { get; init; }
}
