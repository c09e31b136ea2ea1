using ReformBot.Answering.Understanding;

namespace ReformBot.Answering.Composition;

/// <summary>Whether a sentence tells of another office than the one whose holder is asked for: 副主席 is not 主席, and who 主持 a meeting is no 召集人.</summary>
internal sealed class OfficeFit
{
    private const char Deputy = '副';

    /// <summary>The longest at each place comes first; general words for a head (负责人) may be told otherwise.</summary>
    private static readonly string[] Offices =
        ["召集人", "秘书长", "理事长", "董事长", "总经理", "主席", "书记", "主任", "组长", "局长", "市长", "县长", "区长", "省长", "部长", "处长", "科长", "院长", "校长", "会长", "厂长", "经理"];

    private static readonly string[] Asking = ["是谁", "叫什么", "姓什么", "是哪位", "是哪个", "由谁", "是什么人", "的名字"];

    public OfficeFit(Question question)
    {
        var text = question.Text;
        if (!Array.Exists(Asking, word => text.Contains(word, StringComparison.Ordinal)) || Array.Find(Offices, office => text.Contains(office, StringComparison.Ordinal)) is not { } name)
            return;
        Name = text.Contains(Deputy + name, StringComparison.Ordinal) ? Deputy + name : name;
    }

    /// <summary>The office that was asked for; empty for none.</summary>
    public string Name { get; } = "";

    /// <summary>Whether the office stands in the sentence as a deputy's alone, or not at all.</summary>
    /// <param name="sentence">Folded.</param>
    public bool IsAnother(string sentence)
    {
        if (Name.Length == 0)
            return false;
        for (var at = sentence.IndexOf(Name, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(Name, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || sentence[at - 1] != Deputy)
                return false;
        }

        return true;
    }
}
