using System.Collections.Immutable;
using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Delivery;

namespace ReformBot.TelegramChat.Dialogues;

/// <summary>What the dialogue decided for one event: written in one transaction, then delivered in order.</summary>
internal sealed record Turnout
{
    public static Turnout Nothing { get; } = new();

    public ImmutableArray<OutgoingMessage> Messages { get; init; } = [];

    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>Shown for a moment to whoever pressed a button; empty only stops the button's waiting mark.</summary>
    public string Toast { get; init; } = "";
}
