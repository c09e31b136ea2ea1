using Microsoft.Extensions.AI;

namespace ReformBot.Answering.Prompts;

/// <summary>The prompts of the folder prompts/: YAML in Semantic Kernel's format, Handlebars templates, loaded and checked once.</summary>
public sealed class PromptLibrary
{
    private PromptLibrary()
    {
    }

    /// <summary>Reads and checks all prompts; the host reads the files, this does not.</summary>
    /// <param name="files">File name → YAML text.</param>
    /// <exception cref="PromptException">A prompt is missing or broken; the message names file, place and what to do, all problems at once.</exception>
    public static PromptLibrary Load(IReadOnlyDictionary<string, string> files) => throw new NotSupportedException();

    /// <summary>The messages that the template gives for these variables; text of documents and of people in them is data and cannot open a message.</summary>
    public IReadOnlyList<ChatMessage> Render(string prompt, IReadOnlyDictionary<string, object?> variables) => throw new NotSupportedException();

    /// <summary>The prompt's execution settings (temperature, greatest output); a new object each time.</summary>
    public ChatOptions Options(string prompt) => throw new NotSupportedException();
}
