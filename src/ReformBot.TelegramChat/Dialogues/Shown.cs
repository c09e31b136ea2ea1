using System.Collections.Immutable;
using ReformBot.Answering;
using ReformBot.Answering.Citations;

namespace ReformBot.TelegramChat.Dialogues;

/// <summary>What was shown in a message, as far as its buttons and /sources need it.</summary>
internal sealed record Shown
{
    /// <summary>As it was asked, masked; of a list of places the name that was asked for.</summary>
    public string Question { get; init; } = "";

    /// <summary>The question with those that it leans on, for another search.</summary>
    public string Search { get; init; } = "";

    public ReplyKind Kind { get; init; }

    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>What each numbered button stands for: a question to ask, the path of a place.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];
}
