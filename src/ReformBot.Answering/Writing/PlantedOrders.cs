using ReformBot.Answering.Understanding;

namespace ReformBot.Answering.Writing;

/// <summary>
/// Sentences of a document that no model is shown: orders to whoever reads (忽略以上规定…), and long stretches of another language, in which orders
/// hide and of which a Chinese answer can quote nothing.
/// </summary>
internal static class PlantedOrders
{
    /// <summary>Letters that are not Han; a web address or the name of a program is shorter or stands among Chinese words.</summary>
    private const int LongForeign = 24;

    private static readonly string[] Readers = ["问答系统", "聊天机器人", "智能助手", "ai助手", "语言模型", "大模型", "人工智能助手", "系统提示", "提示词"];
    private static readonly string[] Commands = ["请注意", "必须", "忽略", "不要", "回答", "回复", "输出", "告诉", "扮演"];

    public static bool Are(string sentence)
    {
        if (ImproprietyReader.Read(sentence) == Impropriety.Injection)
            return true;
        var han = sentence.Count(character => character is >= '\u3400' and <= '\u9fff');
        var foreign = sentence.Count(char.IsLetter) - han;
        return foreign >= LongForeign && han < foreign / 2 || SpeaksToReader(Corpus.Text.CharacterFolder.Fold(sentence));
    }

    private static bool SpeaksToReader(string folded) =>
        Readers.Any(word => folded.Contains(word, StringComparison.Ordinal)) && Commands.Any(word => folded.Contains(word, StringComparison.Ordinal));
}
