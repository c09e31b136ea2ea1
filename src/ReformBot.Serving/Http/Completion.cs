namespace ReformBot.Serving.Http;

/// <summary>What is the same in all pieces of one answer.</summary>
/// <param name="Created">Seconds since 1970.</param>
/// <param name="Library">Version of the library that was asked; equal versions give equal answers.</param>
internal sealed record Completion(string Id, long Created, string Model, long Library)
{
    public static Completion Begin(string model, DateTimeOffset now, long library) =>
        new($"chatcmpl-{Guid.NewGuid():N}", now.ToUnixTimeSeconds(), model, library);
}
