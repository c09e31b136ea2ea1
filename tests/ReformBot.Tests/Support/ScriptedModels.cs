using System.Text;

namespace ReformBot.Tests.Support;

/// <summary>Models of a kind that tests of several classes need.</summary>
internal static class ScriptedModels
{
    /// <summary>Repeats every sentence that it was given, each with its true number: whatever is wrong with its answer, it is not the figures.</summary>
    public static ScriptedChatClient Parrot() => new ScriptedChatClient().Parrots();

    /// <summary>As <see cref="Parrot"/>, from now on.</summary>
    public static ScriptedChatClient Parrots(this ScriptedChatClient model, Func<string, string>? spoilt = null) =>
        model.Says(call => spoilt is null ? Parroted(call) : spoilt(Parroted(call)), piece: 40);

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
