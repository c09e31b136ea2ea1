using System.Collections.Immutable;
using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Dialogues;

namespace ReformBot.TelegramChat.Limits;

/// <summary>Whether somebody is served.</summary>
/// <param name="Refusal">What is said instead; null when the person is served.</param>
/// <param name="Notes">That it was counted, or that the person was told.</param>
internal sealed record Admission(Turnout? Refusal, ImmutableArray<Note> Notes)
{
    public static Admission Granted { get; } = new(null, []);
}
