using System.Text.RegularExpressions;
using ReformBot.Answering.Understanding;

namespace ReformBot.Answering.Composition;

/// <summary>Whether a sentence tells of another office than the one whose holder is asked for: 副主席 is not 主席, and who 主持 a meeting is no 召集人.</summary>
internal sealed partial class OfficeFit
{
    private const char Deputy = '副';

    private static readonly string[] Asking = ["是谁", "叫什么", "姓什么", "是哪位", "是哪个", "由谁", "是什么人", "的名字"];

    public OfficeFit(Question question)
    {
        var text = question.Text;
        if (!Array.Exists(Asking, word => text.Contains(word, StringComparison.Ordinal)) || Offices().Matches(text) is not [.., { Value: var name }])
            return;
        Name = text.Contains(Deputy + name, StringComparison.Ordinal) ? Deputy + name : name;
    }

    /// <summary>General words for a head (负责人, 领导) are none: they may be told otherwise.</summary>
    [GeneratedRegex("召集人|总经理|主席(?!团)|书记|主任|秘书长|理事长|董事长|[\u4e00-\u9fff-[时特校专市家成增队]]长(?![期护效者远])|[校市队]长", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Offices();

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
