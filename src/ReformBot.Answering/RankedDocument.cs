namespace ReformBot.Answering;

/// <param name="Score">Of its best passage after ranking.</param>
public sealed record RankedDocument(string DocumentId, string Name, double Score);
