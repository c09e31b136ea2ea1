using System.Collections.Immutable;
using ReformBot.Answering.Composition;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Writing;

/// <summary>What no sentence of an answer may be, however well its figures stand: another language, a question, an order, a claim granted by a report.</summary>
internal static class SentenceManners
{
    /// <summary>UTF-16 units; nobody reads a longer sentence, and none of the prompts' answers comes near it.</summary>
    private const int Longest = 400;

    /// <summary>Stands before each line of a document in the prompts.</summary>
    private const char PromptLine = '│';

    private static readonly string[] Courtesies = ["您好", "你好", "以下", "综上", "希望", "以上", "如需", "如有", "好的", "当然", "谢谢", "感谢", "根据您", "根据材料", "根据以上"];
    private static readonly string[] Agreements = ["是的", "对的", "对,", "没错", "正确", "您说得对", "你说得对", "是,", "确实", "属实"];

    /// <summary>A greeting or a lead-in without a figure: nothing is lost when it is left out.</summary>
    public static bool IsCourtesy(string sentence)
    {
        var folded = CharacterFolder.Fold(sentence);
        return QuantityReader.Read(sentence).Count == 0 && (folded[^1] == ':' || Courtesies.Any(word => folded.StartsWith(word, StringComparison.Ordinal)));
    }

    /// <summary>Null when nothing is wrong; otherwise the reason, for the model.</summary>
    public static string? Fault(string sentence, ImmutableArray<NumberedPassage> cited, ImmutableArray<Quotation> quotations, Question question)
    {
        var folded = CharacterFolder.Fold(sentence);
        var quoted = CharacterFolder.Fold(string.Join('\n', quotations.Select(quotation => $"{quotation.Text}\n{quotation.Card.Title}")));
        if (sentence.Length > Longest || sentence.Contains(PromptLine, StringComparison.Ordinal))
            return "不是一句回答";
        if (folded[^1] == '?')
            return "回答应当是陈述，不是提问";
        if (PlantedOrders.Are(sentence) || ImproprietyReader.Read(sentence) != Impropriety.None)
            return "不是对问题的回答";
        if (Foreign(folded).Any(word => !quoted.Contains(word, StringComparison.Ordinal)))
            return "有所注材料里没有的外文、网址或符号";
        if (IsMostlyForeign(folded))
            return "回答应当用中文";
        if (folded.Any(character => character is '您' or '你') && cited.Any(passage => passage.IsReport))
            return "报道只说明某地做过什么，不能写成对提问者的承诺";
        return Agreements.Any(word => folded.StartsWith(word, StringComparison.Ordinal)) && !ConfirmsWhatWasClaimed(question, quoted) ? "问题里的说法与所注材料不同" : null;
    }

    /// <summary>是的 is true only of figures that the quotations hold.</summary>
    private static bool ConfirmsWhatWasClaimed(Question question, string quoted)
    {
        var said = QuantityReader.Read(quoted).Select(quantity => quantity.Value).ToHashSet();
        return QuantityReader.Read(question.Text).Where(quantity => quantity.Class is not UnitClass.Rank).All(quantity => said.Contains(quantity.Value));
    }

    /// <summary>Runs of letters that are not Han, with what joins them in addresses: app, www.example.cn, a@b.cn.</summary>
    private static IEnumerable<string> Foreign(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (!IsForeign(folded[i]))
                continue;
            var start = i;
            while (i + 1 < folded.Length && (IsForeign(folded[i + 1]) || folded[i + 1] is '.' or '/' or ':' or '@' or '_' or '-' or >= '0' and <= '9'))
                i++;
            yield return folded[start..(i + 1)].TrimEnd('.', ':', '-', '/');
        }
    }

    private static bool IsForeign(char character) => char.IsLetter(character) && !IsHan(character) || char.IsSurrogate(character);

    private static bool IsHan(char character) => character is >= '\u3400' and <= '\u9fff';

    private static bool IsMostlyForeign(string folded) => 2 * folded.Count(IsHan) <= folded.Count(char.IsLetter);
}
