using System.Collections.Immutable;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Whether a sentence holds the kind of thing that was asked for.</summary>
internal static class WantedEvidence
{
    private static readonly string[] Organisations =
        ["局", "委", "办", "部", "院", "会", "公司", "单位", "办公室", "中心", "政府", "集团", "工会", "学校", "机构", "窗口", "所", "财政", "部门", "机关", "企业", "基金"];

    private static readonly string[] Roles =
        ["书记", "主任", "主席", "部长", "局长", "市长", "组长", "召集人", "主持", "同志", "大师", "担任", "负责人", "领导", "记者", "工匠", "劳模", "任命", "当选", "代表"];

    private static readonly string[] Channels =
        ["渠道", "受理", "窗口", "经办机构", "向", "街道办事处", "登录", "网上", "平台", "小程序", "前往", "热线", "电话", "网址", "提出申请"];

    private static readonly string[] Papers = ["材料", "凭", "提供", "提交", "证明", "证件", "复印件", "申请表", "身份证", "居住证"];

    private static readonly string[] Handling = ["申请", "申领", "受理", "办理", "提交", "登录", "程序", "流程", "审核", "平台"];

    private static readonly string[] Defining = ["是指", "指的是", "所称", "即:", "即,", "即", "包括", "简称", "主要是", "分别为", "是"];

    private static readonly string[] Clock = ["上午", "下午", "时至", "点至", "24小时"];

    /// <param name="folded">The sentence, folded.</param>
    /// <param name="quantities">Its quantities.</param>
    public static bool In(Question question, string folded, ImmutableArray<Quantity> quantities) => question.Wanted switch
    {
        Wanted.Number when question.AsksHowOften => Frequency.IsIn(folded),
        Wanted.Number => HasNumber(question, folded, quantities),
        Wanted.Comparison => question.Units.IsEmpty || HasNumber(question, folded, quantities),
        Wanted.Date => quantities.Any(quantity => IsNewDate(question, quantity) || Deadline.IsAskedBy(question.Text) && Deadline.IsIn(folded, quantity)),
        Wanted.ClockTime => quantities.Any(quantity => quantity.Unit is "点" or "时") || Holds(folded, Clock),
        Wanted.Person => Holds(folded, Roles),
        Wanted.Organisation => Holds(folded, Organisations),
        Wanted.DocumentNumber => DocumentNumber.FindAll(folded).Count > 0,
        Wanted.Channel => Holds(folded, Channels),
        Wanted.Materials => Holds(folded, Papers),
        Wanted.Procedure => Holds(folded, Handling),
        Wanted.Definition => Holds(folded, Defining),
        _ => true,
    };

    private static bool Holds(string folded, string[] words) => Array.Exists(words, word => folded.Contains(word, StringComparison.Ordinal));

    /// <summary>过半数, 半数以上: a share without a numeral.</summary>
    public static bool IsHalf(Question question, string folded) => question.Units.Contains(UnitClass.Share) && folded.Contains("半数", StringComparison.Ordinal);

    private static bool HasNumber(Question question, string folded, ImmutableArray<Quantity> quantities) => IsHalf(question, folded) || quantities.Any(quantity =>
        IsFigure(folded, quantity) &&
        (question.Units.IsEmpty ? quantity.Class is not (UnitClass.Date or UnitClass.Rank) : Counts(question.Units, quantity)));

    /// <summary>一个, 一项 is an article more often than a count, save of time within bounds (一年内); a number in quotation marks (“三项试点”) belongs to a name.</summary>
    private static bool IsFigure(string folded, Quantity quantity)
    {
        var written = folded[quantity.Span.Start];
        var isArticle = quantity.Value == 1 && written == '一' && !Deadline.IsBounded(folded, quantity);
        var isName = quantity.Span.Start > 0 && folded[quantity.Span.Start - 1] == '"' || quantity.Span.End < folded.Length && folded[quantity.Span.End] == '"';
        return !isArticle && !(isName && !char.IsAsciiDigit(written));
    }

    /// <summary>A date that the question did not give itself.</summary>
    private static bool IsNewDate(Question question, Quantity quantity) =>
        quantity.Class == UnitClass.Rank && quantity.Unit is "次" or "届" or "期" ||
        quantity.Class == UnitClass.Date && !(quantity.Unit == "年" && question.Years.Contains((int)quantity.Value));

    private static bool Counts(ImmutableArray<UnitClass> units, Quantity quantity) =>
        units.Contains(quantity.Class) ||
        // 名 and 位 count whatever is asked in 个; 个 never counts persons by itself.
        quantity.Class == UnitClass.Persons && units.Contains(UnitClass.Things) && quantity.Unit is "名" or "位";
}
