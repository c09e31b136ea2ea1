using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;
using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.SemanticKernel;

/// <summary>All that can be seen of a question that was put to a model: what it was sent, what the person saw when, the reply with its explanation.</summary>
internal sealed record Observed(string Text, Reply Reply, int Calls)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<Observed> AskAsync(Func<ScriptedChatClient, PolicyAssistant> assistant, ScriptedChatClient model, AskRequest request)
    {
        var text = new StringBuilder();
        Reply? reply = null;
        await foreach (var part in assistant(model).StreamAsync(request, TestContext.Current.CancellationToken))
        {
            text.AppendLine($"part after {model.Calls.Count} requests: {part.Text}");
            reply = part.Reply;
        }

        foreach (var call in model.Calls)
            Write(text, call);
        text.AppendLine(JsonSerializer.Serialize(reply, Readable));
        return new Observed(text.ToString(), reply!, model.Calls.Count);
    }

    private static void Write(StringBuilder text, SentPrompt call)
    {
        var options = call.Options!;
        var tools = (options.Tools ?? []).OfType<AIFunctionDeclaration>().Select(tool => $"{tool.Name} {tool.Description} {string.Join(' ', tool.JsonSchema.GetProperty("properties").EnumerateObject().Select(property => property.Name))}");
        text.AppendLine($"request: {options.Temperature} {options.TopP} {options.MaxOutputTokens} {string.Join(' ', options.AdditionalProperties ?? [])}\n{string.Join('\n', tools)}");
        foreach (var message in call.Messages)
            text.AppendLine($"{message.Role}: {string.Join('|', message.Contents.Select(Written))}");
    }

    private static string Written(AIContent content) => content switch
    {
        FunctionCallContent call => $"{call.CallId} {call.Name}({JsonSerializer.Serialize(call.Arguments, Readable)})",
        FunctionResultContent result => $"{result.CallId}={result.Result}",
        _ => content.ToString()!,
    };
}
