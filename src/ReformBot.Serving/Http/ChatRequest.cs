using ReformBot.Answering.Conversations;

namespace ReformBot.Serving.Http;

/// <summary>What a client asked for, as far as it has an effect.</summary>
/// <param name="Question">The last message of the user.</param>
/// <param name="Conversation">The messages of user and assistant before it.</param>
/// <param name="User">As the client names the person; null when it does not.</param>
/// <param name="IncludeUsage">A last chunk tells what was used.</param>
internal sealed record ChatRequest(string Model, string Question, Conversation Conversation, string? User, bool Stream, bool IncludeUsage);
