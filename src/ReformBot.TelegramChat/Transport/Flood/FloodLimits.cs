namespace ReformBot.TelegramChat.Transport.Flood;

/// <summary>What the server tolerates (core.telegram.org/bots/faq, "My bot is hitting limits").</summary>
public sealed record FloodLimits
{
    /// <summary>About one a second in a chat; a short burst goes through.</summary>
    public IReadOnlyList<FloodLimit> InAChat { get; init; } = [new(3, TimeSpan.FromSeconds(3))];

    /// <summary>Twenty a minute in a group, edits included, and the burst of a chat.</summary>
    public IReadOnlyList<FloodLimit> InAGroup { get; init; } = [new(20, TimeSpan.FromMinutes(1)), new(3, TimeSpan.FromSeconds(3))];

    public IReadOnlyList<FloodLimit> Overall { get; init; } = [new(30, TimeSpan.FromSeconds(1))];

    /// <summary>Of the overall limit, what typing marks and drafts may take: a third stays for messages.</summary>
    public IReadOnlyList<FloodLimit> PassingOverall { get; init; } = [new(20, TimeSpan.FromSeconds(1))];

    /// <summary>Drafts and typing marks of one chat, apart from its messages.</summary>
    public IReadOnlyList<FloodLimit> PassingInAChat { get; init; } = [new(2, TimeSpan.FromSeconds(1))];

    /// <summary>
    /// A request under way counts as if it arrived last: when it was answered, or after this time. So limits hold at the server, however long
    /// each request travels. Default 5 s: one that hangs longer should not keep a place.
    /// </summary>
    public TimeSpan LongestTravel { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A chat that has to wait longer gets the error at once, so that nobody waits for hours in memory. Default 5 minutes.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>When so many chats are told to wait within a second, the whole bot is meant. Default 3.</summary>
    public int ChatsThatMeanAll { get; init; } = 3;

    /// <summary>How often a request that the server postponed is tried again. Default 5.</summary>
    public int Retries { get; init; } = 5;
}
