using System.Collections.Immutable;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Whether a sentence holds the kind of thing that was asked for.</summary>
internal static class WantedEvidence
{
    private static readonly string[] Organisations =
        ["局", "委", "办", "部", "院", "会", "公司", "单位", "办公室", "中心", "政府", "集团", "工会", "学校", "机构", "窗口", "所"];

    private static readonly string[] Roles =
        ["书记", "主任", "主席", "部长", "局长", "市长", "组长", "召集人", "主持", "同志", "大师", "担任", "负责人", "领导", "记者", "工匠", "劳模", "任命", "当选", "代表"];

    private static readonly string[] Defining = ["是指", "指的是", "所称", "即:", "即,", "即", "包括", "简称", "主要是", "分别为", "是"];

    /// <param name="folded">The sentence, folded.</param>
    /// <param name="quantities">Its quantities.</param>
    public static bool In(Question question, string folded, ImmutableArray<Quantity> quantities) => question.Wanted switch
    {
        Wanted.Number => question.Units.IsEmpty
            ? quantities.Any(quantity => quantity.Class is not (UnitClass.Date or UnitClass.Rank))
            : quantities.Any(quantity => Counts(question.Units, quantity)),
        Wanted.Date => quantities.Any(quantity => quantity.Class is UnitClass.Date or UnitClass.Rank),
        Wanted.ClockTime => quantities.Any(quantity => quantity.Unit is "点" or "时") || folded.Contains("上午", StringComparison.Ordinal) || folded.Contains("下午", StringComparison.Ordinal),
        Wanted.Person => Roles.Any(role => folded.Contains(role, StringComparison.Ordinal)),
        Wanted.Organisation => Organisations.Any(name => folded.Contains(name, StringComparison.Ordinal)),
        Wanted.DocumentNumber => DocumentNumber.FindAll(folded).Count > 0,
        Wanted.Definition => Defining.Any(word => folded.Contains(word, StringComparison.Ordinal)),
        _ => true,
    };

    private static bool Counts(ImmutableArray<UnitClass> units, Quantity quantity) =>
        units.Contains(quantity.Class) ||
        // 个 and 名 count persons or things, whoever writes.
        quantity.Class == UnitClass.Things && units.Contains(UnitClass.Persons) && quantity.Unit is "个" ||
        quantity.Class == UnitClass.Persons && units.Contains(UnitClass.Things) && quantity.Unit is "名" or "位";
}
