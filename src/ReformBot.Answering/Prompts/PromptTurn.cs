namespace ReformBot.Answering.Prompts;

/// <summary>A turn of the dialogue as the template sees it: {{speaker}}, {{text}}.</summary>
/// <param name="FromPerson">Else the bot said it.</param>
public sealed record PromptTurn(bool FromPerson, string Text);
