namespace ReformBot.Answering.Prompts;

/// <summary>An entry of input_variables.</summary>
/// <param name="Description">Empty when the file has none.</param>
/// <param name="IsRequired">False when the file does not say.</param>
/// <param name="IsEscapedByItem">allow_dangerously_set_content: a list, of which each item is escaped before the template sees it.</param>
public sealed record PromptVariable(string Name, string Description, bool IsRequired, bool IsEscapedByItem);
