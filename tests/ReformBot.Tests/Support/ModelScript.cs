using System.Collections.Immutable;

namespace ReformBot.Tests.Support;

/// <summary>What a <see cref="ModelServer"/> does with one request; the same script serves both protocols, streamed or not.</summary>
internal sealed record ModelScript
{
    public static readonly Task Never = new TaskCompletionSource().Task;

    /// <summary>Streamed one by one; not streamed they are one text.</summary>
    public ImmutableArray<string> Pieces { get; init; } = [];

    public ImmutableArray<ScriptedCall> Calls { get; init; } = [];

    public int Status { get; init; } = 200;

    /// <summary>Seconds, or a date, as the header is written.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>Sent as it is instead of what the script says.</summary>
    public string? RawBody { get; init; }

    public string ContentType { get; init; } = "application/json";

    /// <summary>The answer ends because the limit was reached, not because it is complete.</summary>
    public bool AtLimit { get; init; }

    /// <summary>Null: the endpoint does not count.</summary>
    public int? InputTokens { get; init; } = 11;

    public int OutputTokens { get; init; } = 7;

    /// <summary>Before this piece the server waits for <see cref="Hold"/>; -1: before it answers at all.</summary>
    public int HoldAt { get; init; }

    public Task Hold { get; init; } = Task.CompletedTask;

    /// <summary>The JSON (of the body, or of the event after the last piece) stops in the middle.</summary>
    public bool JsonStops { get; init; }

    /// <summary>The connection is cut after the last piece, or in the middle of the body.</summary>
    public bool CutOff { get; init; }

    /// <summary>The connection is closed instead of an answer.</summary>
    public bool HangUp { get; init; }

    /// <summary>Decides when the request is known.</summary>
    public Func<ModelRequest, ModelScript>? Choose { get; init; }

    /// <summary>Streamed in pieces of four characters.</summary>
    public static ModelScript Text(string text) => new() { Pieces = [.. text.Chunk(4).Select(piece => new string(piece))] };

    public static ModelScript ToolCall(string name, string arguments, string id = "call_1") => new() { Calls = [new ScriptedCall(id, name, arguments)] };

    public static ModelScript Answer(Func<ModelRequest, ModelScript> choose) => new() { Choose = choose };

    public static ModelScript Failure(int status, string? retryAfter = null, string code = "some_code") => new()
    {
        Status = status,
        RetryAfter = retryAfter,
        RawBody = $$"""{"type":"error","error":{"message":"something about it","type":"{{code}}","code":"{{code}}" } }""",
    };

    public static ModelScript Html(int status = 200) => new() { Status = status, ContentType = "text/html; charset=utf-8", RawBody = "<html><body>Please log in.</body></html>" };

    public static ModelScript Empty() => new();

    public static ModelScript TruncatedJson(string text) => Text(text) with { JsonStops = true };

    public static ModelScript BrokenOff(string text) => Text(text) with { CutOff = true };

    public static ModelScript Refuse() => new() { HangUp = true };

    /// <summary>Not a byte comes.</summary>
    public static ModelScript Silent() => new() { HoldAt = -1, Hold = Never };

    /// <summary>The text comes, then nothing more, not even its end.</summary>
    public static ModelScript Stall(string text)
    {
        var whole = Text(text);
        return whole with { HoldAt = whole.Pieces.Length, Hold = Never };
    }

    /// <summary>Goes on with <paramref name="rest"/> once <paramref name="until"/> is done.</summary>
    public static ModelScript Held(string begin, Task until, string rest) => new() { Pieces = [begin, rest], HoldAt = 1, Hold = until };
}
