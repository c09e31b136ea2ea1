using ReformBot.TelegramChat.Transport.Flood;

namespace ReformBot.Tests.Support;

/// <summary>How strict and how modern the test's Bot API server is.</summary>
internal sealed record TelegramServerOptions
{
    public string Token { get; init; } = "4200:AAF-secret_part_of_the_token";

    public string BotUsername { get; init; } = "policy_bot";

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether sendMessageDraft is known.</summary>
    public bool KnowsDrafts { get; init; } = true;

    /// <summary>Whether limits are enforced with 429; they are counted always.</summary>
    public bool EnforcesFloods { get; init; }

    public FloodLimits Floods { get; init; } = new();

    /// <summary>Private chats and small groups share one count of message ids, as at the public server; else, as everywhere in supergroups, each counts its own.</summary>
    public bool SharesMessageIds { get; init; }

    /// <summary>What is kept of each chat; a soak keeps little.</summary>
    public int KeepsMessages { get; init; } = int.MaxValue;

    /// <summary>How long a callback can be answered.</summary>
    public TimeSpan CallbackLife { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Before a failed delivery to a webhook is repeated.</summary>
    public TimeSpan WebhookDelay { get; init; } = TimeSpan.FromMilliseconds(20);
}
