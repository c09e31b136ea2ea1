using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ReformBot.TelegramChat.Limits;

namespace ReformBot.TelegramChat.Dialogues;

/// <summary>Who is served, how much, and what is remembered how long.</summary>
public sealed record DialogueOptions
{
    /// <summary>Ids of users who may give the operators' commands and have no quota. Default none.</summary>
    public ImmutableHashSet<long> Operators { get; init; } = [];

    /// <summary>Ids of users or chats that are served; empty, the default, for everybody.</summary>
    public ImmutableHashSet<long> Allowed { get; init; } = [];

    /// <summary>Ids of users or chats that get no answer at all. Default none.</summary>
    public ImmutableHashSet<long> Denied { get; init; } = [];

    /// <summary>Questions of a person. Default 6 a minute, 60 an hour, 200 a day: more than anybody reads, less than a script asks.</summary>
    public Rate PersonRate { get; init; } = new(6, 60, 200);

    /// <summary>Questions of all in a group. Default 15 a minute, since the platform lets a bot send 20; 300 an hour, 2,000 a day.</summary>
    public Rate GroupRate { get; init; } = new(15, 300, 2_000);

    /// <summary>Commands and buttons of a person. Default 40 a minute, 600 an hour, 3,000 a day: paging through a document is quick work.</summary>
    public Rate ActRate { get; init; } = new(40, 600, 3_000);

    /// <summary>Whether source documents are sent as files. Default no: some may be read but not given away.</summary>
    public bool SendsDocuments { get; init; }

    /// <summary>Questions below the greeting, as buttons. Default three that show what can be asked; an operator takes some of the own library.</summary>
    [MaxLength(5)]
    public ImmutableArray<string> Examples { get; init; } = ["以工代训补贴发了多少？", "开办技能夜校有什么成效？", "哪些地方建立了产改联席会议？"];

    /// <summary>A follow-up counts as one this long after the last question. Default 12 h: in the evening one asks about the morning's answer.</summary>
    public TimeSpan ConversationLives { get; init; } = TimeSpan.FromHours(12);

    /// <summary>What buttons below an answer need. Default 48 h, as long as the platform lets a bot edit a message.</summary>
    public TimeSpan ButtonsLive { get; init; } = TimeSpan.FromHours(48);

    /// <summary>How long a reply counts as the reason of a verdict. Default 10 min.</summary>
    public TimeSpan ReasonTaken { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A person's place. Default 180 days after it was set; people move.</summary>
    public TimeSpan PlaceLives { get; init; } = TimeSpan.FromDays(180);

    /// <summary>Questions without evidence that are kept, the most frequent. Default 500.</summary>
    [Range(10, 10_000)]
    public int UnansweredKept { get; init; } = 500;

    /// <summary>How long a question without evidence is kept after it was asked last, and feedback after it was given. Default 180 days.</summary>
    public TimeSpan FeedbackLives { get; init; } = TimeSpan.FromDays(180);
}
