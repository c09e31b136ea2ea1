using System.Text;

namespace ReformBot.Tests.Support;

/// <summary>Models of a kind that tests of several classes need.</summary>
internal static class ScriptedModels
{
    /// <summary>Repeats every sentence that it was given, each with its true number: whatever is wrong with its answer, it is not the figures.</summary>
    public static ScriptedChatClient Parrot() => new ScriptedChatClient().Says(Parroted, piece: 40);

    /// <summary>Says one sentence with the number of the passage that holds these words.</summary>
    public static ScriptedChatClient Saying(string sentence, string words) => new ScriptedChatClient().Says(call => $"{sentence}{call.Token(words)}。");

    private static string Parroted(SentPrompt call)
    {
        var draft = new StringBuilder();
        foreach (var (number, text) in call.Evidence)
            foreach (var sentence in text.Split(['。', '\n', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                draft.Append(sentence).Append('[').Append(number).Append("]。\n");
        return draft.ToString();
    }
}
