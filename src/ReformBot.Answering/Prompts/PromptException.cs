namespace ReformBot.Answering.Prompts;

/// <summary>A prompt file is missing or broken. The message is for the operator who edits prompts: file, line, what to do.</summary>
public sealed class PromptException : Exception
{
    public PromptException()
    {
    }

    public PromptException(string message)
        : base(message)
    {
    }

    public PromptException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
