namespace ReformBot.Models;

/// <summary>The numbers behind <see cref="ModelOptions"/>, with their bounds; the reasons stand there.</summary>
public static class ModelDefaults
{
    public const int Attempts = 3;
    public const int MostAttempts = 10;
    public const int CircuitAttempts = 5;
    public const int LeastCircuitAttempts = 2;
    public const int MostCircuitAttempts = 1_000;
    public const long TokensPerDay = 5_000_000;
    public const long TokensPerUser = 200_000;
    public const int ContextTokens = 32_000;
    public const int LeastContextTokens = 1_000;
    public const int MostContextTokens = 10_000_000;
    public const int OutputTokens = 2_000;
    public const int MostOutputTokens = 1_000_000;
    public const int MostCachedAnswers = 100_000;

    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(45);
    public static readonly TimeSpan StallTimeout = TimeSpan.FromSeconds(15);
    public static readonly TimeSpan Backoff = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);
    public static readonly TimeSpan CircuitWindow = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan CircuitBreak = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan CacheAge = TimeSpan.FromHours(1);

    /// <summary>The greatest value of any time above: a day.</summary>
    public static readonly TimeSpan LongestTime = TimeSpan.FromDays(1);
}
