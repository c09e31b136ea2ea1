namespace ReformBot.Cli.Evaluation;

/// <param name="Count">How many values the mean is of.</param>
internal sealed record Figure(string Name, double Value, int Count);
