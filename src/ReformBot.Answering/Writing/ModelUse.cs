namespace ReformBot.Answering.Writing;

/// <summary>What an answer took of the model.</summary>
/// <param name="Model">As the endpoint names it; null when it did not say.</param>
/// <param name="Calls">Requests, repairs and tool rounds included.</param>
/// <param name="InputTokens">As the endpoint counted them; 0 when it did not.</param>
/// <param name="Milliseconds">Spent waiting for the model.</param>
public sealed record ModelUse(string? Model, int Calls, long InputTokens, long OutputTokens, double Milliseconds);
