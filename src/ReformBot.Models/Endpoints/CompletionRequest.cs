using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace ReformBot.Models.Endpoints;

/// <summary><see cref="ChatOptions"/> → the options of a chat completion.</summary>
internal static class CompletionRequest
{
    public static ChatCompletionOptions Of(ChatOptions? asked, ModelOptions endpoint)
    {
        var request = new ChatCompletionOptions
        {
            Temperature = endpoint.SendsTemperature ? asked?.Temperature : null,
            TopP = endpoint.SendsTemperature ? asked?.TopP : null,
            FrequencyPenalty = asked?.FrequencyPenalty,
            PresencePenalty = asked?.PresencePenalty,
            ResponseFormat = Format(asked?.ResponseFormat),
        };
        Limit(request, asked?.MaxOutputTokens ?? endpoint.OutputTokens, endpoint.SendsMaxTokens);
        foreach (var stop in asked?.StopSequences ?? [])
            request.StopSequences.Add(stop);
        Tools(request, asked);
        return request;
    }

    private static void Limit(ChatCompletionOptions request, int tokens, bool asMaxTokens)
    {
        if (!asMaxTokens)
        {
            request.MaxOutputTokenCount = tokens;
            return;
        }

        // The package writes max_completion_tokens, which most servers do not know and skip: an answer without limit.
#pragma warning disable SCME0001 // The patch is the package's own way to a field that it does not have.
        request.Patch.Set("$.max_tokens"u8, tokens);
#pragma warning restore SCME0001
    }

    private static void Tools(ChatCompletionOptions request, ChatOptions? asked)
    {
        foreach (var tool in (asked?.Tools ?? []).OfType<AIFunctionDeclaration>())
            request.Tools.Add(ChatTool.CreateFunctionTool(tool.Name, tool.Description, BinaryData.FromString(tool.JsonSchema.GetRawText())));
        if (request.Tools.Count == 0)
            return;
        request.AllowParallelToolCalls = asked!.AllowMultipleToolCalls;
        request.ToolChoice = asked.ToolMode switch
        {
            NoneChatToolMode => ChatToolChoice.CreateNoneChoice(),
            RequiredChatToolMode { RequiredFunctionName: { } name } => ChatToolChoice.CreateFunctionChoice(name),
            RequiredChatToolMode => ChatToolChoice.CreateRequiredChoice(),
            AutoChatToolMode => ChatToolChoice.CreateAutoChoice(),
            _ => null,
        };
    }

    private static OpenAI.Chat.ChatResponseFormat? Format(Microsoft.Extensions.AI.ChatResponseFormat? format) => format switch
    {
        ChatResponseFormatJson { Schema: { } schema } json => OpenAI.Chat.ChatResponseFormat.CreateJsonSchemaFormat(
            json.SchemaName ?? "answer", BinaryData.FromString(JsonSerializer.Serialize(schema)), json.SchemaDescription),
        ChatResponseFormatJson => OpenAI.Chat.ChatResponseFormat.CreateJsonObjectFormat(),
        _ => null,
    };
}
