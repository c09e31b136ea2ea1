using Microsoft.Extensions.AI;

namespace ReformBot.Tests.Support;

/// <summary>What a <see cref="ScriptedChatClient"/> was sent.</summary>
internal sealed record SentPrompt(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)
{
    /// <summary>Everything that left for the model, as one text.</summary>
    public string Text => string.Join('\n', Messages.SelectMany(message => message.Contents).Select(content => content switch
    {
        TextContent text => text.Text,
        FunctionResultContent result => result.Result?.ToString(),
        FunctionCallContent call => call.Name,
        _ => "",
    }));

    public bool HasTools => Options?.Tools is { Count: > 0 };

    /// <summary>The evidence as it was laid out: number and text of each passage.</summary>
    public IReadOnlyList<(string Number, string Text)> Evidence
    {
        get
        {
            var evidence = new List<(string Number, string Text)>();
            foreach (var line in Text.Split('\n'))
            {
                if (line.StartsWith('[') && line.IndexOf("]《", StringComparison.Ordinal) is > 0 and var end)
                    evidence.Add((line[1..end], ""));
                else if (line.StartsWith("│ ", StringComparison.Ordinal))
                    evidence[^1] = evidence[^1] with { Text = evidence[^1].Text + line[2..] + "\n" };
            }

            return evidence;
        }
    }

    /// <summary>[n] of the first passage with these words; fails when none was offered.</summary>
    public string Token(string words)
    {
        var (number, _) = Evidence.FirstOrDefault(passage => passage.Text.Contains(words, StringComparison.Ordinal));
        Assert.True(number is not null, $"not offered: {words}\n{Text}");
        return $"[{number}]";
    }
}
