using System.ComponentModel.DataAnnotations;

namespace ReformBot.TelegramChat.Pump;

/// <summary>Limits of taking in and working off.</summary>
public sealed record PumpOptions
{
    /// <summary>A question that waited longer (the bot was down) is apologised for instead of answered. Default 24 h, as long as the server keeps updates.</summary>
    public TimeSpan OldestAnswered { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Questions answered at the same time, over all chats. Default 8: a model's endpoint seldom takes more at once.</summary>
    [Range(1, 256)]
    public int AtOnce { get; init; } = 8;

    /// <summary>How long the server holds a request for updates. Default 50 s, the greatest that it keeps.</summary>
    public TimeSpan PollTime { get; init; } = TimeSpan.FromSeconds(50);

    /// <summary>An answer that comes sooner is sent as it is, without a passing text before it. Default 1 s: the typing mark shows until then.</summary>
    public TimeSpan BeforePreview { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Least time between two drafts of an answer. Default 1 s: they count towards the limit of all chats.</summary>
    public TimeSpan BetweenDrafts { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Least time between two edits of an answer that is being written. Default 3 s: edits count as messages.</summary>
    public TimeSpan BetweenEdits { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>What was settled so long ago is forgotten. Default 48 h: the server repeats nothing older than a day.</summary>
    public TimeSpan Remembered { get; init; } = TimeSpan.FromHours(48);
}
