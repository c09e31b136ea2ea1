namespace ReformBot.Answering.Conversations;

/// <summary>One message of a conversation.</summary>
/// <param name="FromPerson">True for the person's, false for the bot's.</param>
public sealed record Turn(bool FromPerson, string Text);
