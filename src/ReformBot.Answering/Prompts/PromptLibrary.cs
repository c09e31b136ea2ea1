using Microsoft.Extensions.AI;

namespace ReformBot.Answering.Prompts;

/// <summary>
/// The prompts of the folder prompts/: YAML in Semantic Kernel's format, Handlebars templates, loaded and checked once. Immutable, safe from any thread.
/// </summary>
public sealed class PromptLibrary
{
    private readonly IReadOnlyDictionary<string, Prompt> prompts;

    private PromptLibrary(IReadOnlyDictionary<string, Prompt> prompts) => this.prompts = prompts;

    /// <summary>Reads and checks all prompts; the host reads the files, this does not. Takes some 0.1 s, so only where a model is used.</summary>
    /// <param name="files">File name without folder → YAML text; files of other names are not used.</param>
    /// <exception cref="PromptException">A prompt is missing or broken; the message names file, place and what to do, all problems at once.</exception>
    public static PromptLibrary Load(IReadOnlyDictionary<string, string> files) => new(new PromptLoader(files).Load());

    /// <summary>
    /// The messages that the template gives for these variables; text of documents and of people in them is data and cannot open or close a message,
    /// and what nobody sees of it (control, zero-width and tag characters) is taken out.
    /// </summary>
    /// <param name="prompt">One of <see cref="PromptNames"/>.</param>
    /// <param name="variables">All that <see cref="PromptNames"/> says: text, or lists of <see cref="PromptTurn"/>, <see cref="PromptEvidence"/>, <see cref="PromptFailure"/>.</param>
    /// <exception cref="ArgumentException">No such prompt, or a variable is missing or of another type.</exception>
    public IReadOnlyList<ChatMessage> Render(string prompt, IReadOnlyDictionary<string, object?> variables) => Of(prompt).Render(variables);

    /// <summary>As <see cref="Render"/>, before it is taken apart: elements &lt;message role="…"&gt; whose text is escaped once.</summary>
    /// <exception cref="ArgumentException">No such prompt, or a variable is missing or of another type.</exception>
    public string RenderText(string prompt, IReadOnlyDictionary<string, object?> variables) => Of(prompt).RenderText(variables);

    /// <exception cref="ArgumentException">No such prompt.</exception>
    public PromptDefinition Definition(string prompt) => Of(prompt).Definition;

    /// <summary>The prompt's execution settings (temperature, greatest output); a new object each time.</summary>
    public ChatOptions Options(string prompt) => Of(prompt).Options();

    private Prompt Of(string name) =>
        prompts.TryGetValue(name, out var prompt) ? prompt : throw new ArgumentException($"there is no prompt {name}", nameof(name));
}
