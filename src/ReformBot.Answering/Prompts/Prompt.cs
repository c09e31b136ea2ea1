using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using HandlebarsDotNet;
using Microsoft.Extensions.AI;

namespace ReformBot.Answering.Prompts;

/// <summary>A prompt that was checked: its template compiled, its settings read. Immutable, safe from any thread.</summary>
internal sealed class Prompt
{
    private readonly HandlebarsTemplate<object, object> template;
    private readonly ImmutableArray<PromptInput> inputs;
    private readonly PromptSettings settings;

    private Prompt(HandlebarsTemplate<object, object> template, ImmutableArray<PromptInput> inputs, PromptSettings settings, PromptDefinition definition) =>
        (this.template, this.inputs, this.settings, Definition) = (template, inputs, settings, definition);

    public PromptDefinition Definition { get; }

    /// <exception cref="HandlebarsException">The template cannot be compiled.</exception>
    public static Prompt Compile(string name, PromptFile file, ImmutableArray<PromptInput> inputs)
    {
        // What comes in is escaped already; escaped again it would reach the model as &amp;lt;.
        var engine = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
        return new Prompt(engine.Compile(file.Template), inputs, file.Settings, new PromptDefinition(name, file.Description, file.Template, file.Declared));
    }

    /// <exception cref="ArgumentException">A variable that the flow owes is missing.</exception>
    /// <exception cref="XmlException">Messages that do not close; a checked template gives none.</exception>
    public IReadOnlyList<ChatMessage> Render(IReadOnlyDictionary<string, object?> variables) => [.. Messages(RenderText(variables))];

    /// <exception cref="ArgumentException">A variable that the flow owes is missing.</exception>
    public string RenderText(IReadOnlyDictionary<string, object?> variables)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            if (!variables.TryGetValue(input.Name, out var value))
                throw new ArgumentException($"the variable {input.Name} is missing", nameof(variables));
            data[input.Name] = PromptData.Encode(value);
        }

        return template(data);
    }

    public ChatOptions Options() => new()
    {
        Temperature = settings.Temperature,
        TopP = settings.TopP,
        MaxOutputTokens = settings.MaxTokens,
    };

    /// <summary>The same reading as Semantic Kernel's: the elements of the rendered text, their content trimmed and decoded.</summary>
    private static IEnumerable<ChatMessage> Messages(string rendered) =>
        XElement.Parse($"<prompt>{rendered}</prompt>", LoadOptions.PreserveWhitespace).Elements()
            .Select(message => new ChatMessage(new ChatRole((string)message.Attribute("role")!), message.Value.Trim()));
}
