namespace ReformBot.Answering.Prompts;

/// <summary>The execution settings that we pass on; null where the file leaves the choice to the model.</summary>
internal sealed record PromptSettings(float? Temperature, float? TopP, int? MaxTokens)
{
    public static PromptSettings None { get; } = new(null, null, null);
}
