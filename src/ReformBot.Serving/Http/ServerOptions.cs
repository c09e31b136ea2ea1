using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace ReformBot.Serving.Http;

/// <summary>Where a server listens, whom it lets in, and how much it takes on.</summary>
public sealed record ServerOptions
{
    public required ImmutableArray<ListenAddress> Addresses { get; init; }

    /// <summary>What clients show as bearer token; null where only programs of this machine reach it.</summary>
    public string? Key { get; init; }

    /// <summary>Where another service brings messages; null for nowhere.</summary>
    public ServedHook? Hook { get; init; }

    /// <summary>Bytes of a request. Default 256 KiB: a long conversation in Chinese is a tenth of it, and only its last turns count.</summary>
    [Range(1_024, 64 * 1_024 * 1_024)]
    public int LongestBody { get; init; } = 256 * 1_024;

    /// <summary>Questions answered at the same time. Default 16: a model is mostly waited for, and without one a question takes milliseconds.</summary>
    [Range(1, 1_024)]
    public int AtOnce { get; init; } = 16;

    /// <summary>Questions that may wait for their turn; one more is told to come back. Default 64, some seconds of waiting.</summary>
    [Range(0, 4_096)]
    public int Waiting { get; init; } = 64;

    /// <summary>For one question, waiting included.</summary>
    public TimeSpan TimeLimit { get; init; } = ServedLibrary.TimeLimit;

    /// <summary>How long answers under way may take to end when the server is stopped. Default 25 s: supervisors kill after 30.</summary>
    public TimeSpan DrainLimit { get; init; } = TimeSpan.FromSeconds(25);
}
