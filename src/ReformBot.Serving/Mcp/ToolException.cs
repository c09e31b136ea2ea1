namespace ReformBot.Serving.Mcp;

/// <summary>A tool cannot do what it was asked. The message goes to the other side, in both languages: a model reads it, perhaps a person.</summary>
internal sealed class ToolException : Exception
{
    public ToolException()
    {
    }

    public ToolException(string message)
        : base(message)
    {
    }

    public ToolException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
