using System.Collections.Immutable;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>How the wording of a rule fits the kind of answer that is wanted: conditions are not papers, and a time limit is worded as one.</summary>
internal static class WordingFit
{
    private const double Defining = 1.5;
    private const double Telling = 1.2;
    private const double Fitting = 1.1;
    private const double Beside = 0.8;

    /// <summary>如何如何的，可申请: the condition and what it opens.</summary>
    private static readonly string[] Rules = ["的,可", "的,给予", "的,应当", "的,按", "的可以", "的可申", "方可", "应当具备", "下列条件", "以下条件", "之一的", "同时符合", "同时满足", "同时具备"];

    private static readonly string[] Conditions = ["符合", "条件", "具备", "达到", "不得", "不予", "应当"];

    private static readonly string[] Papers = ["提交材料", "申请材料", "申报材料", "所需材料", "申请表", "申报表", "复印件", "花名册"];

    private static readonly string[] Days = ["天", "日", "工作日", "个工作日", "周"];

    /// <summary>A factor of a sentence's score; 1 where its wording says neither.</summary>
    /// <param name="question">Decides what is wanted.</param>
    /// <param name="folded">The sentence.</param>
    /// <param name="quantities">Its quantities.</param>
    public static double Of(Question question, string folded, ImmutableArray<Quantity> quantities) => question.Wanted switch
    {
        Wanted.Definition or Wanted.Condition or Wanted.Items when DefinesQuoted(question.Text, folded) => Defining,
        Wanted.Items when BlockExpander.IsLeadIn(folded) && Holds(folded, Refusing) => Holds(question.Text, Refused) ? Telling : Beside,
        Wanted.Condition => Holds(folded, Papers) ? Beside : Holds(folded, Rules) ? Telling : Holds(folded, Conditions) ? Fitting : 1,
        Wanted.Date when Deadline.IsAskedBy(question.Text) => quantities.Any(quantity => Deadline.IsIn(folded, quantity)) ? Telling : 1,
        Wanted.Number when AsksForDays(question) => quantities.Any(quantity => Deadline.IsIn(folded, quantity)) ? Fitting : 1,
        Wanted.Number => OfBound(question.Text, folded),
        _ => 1,
    };

    /// <summary>最多 is answered by a most, 至少 by a least.</summary>
    private static double OfBound(string question, string folded) =>
        Holds(question, Most) && Holds(folded, Most) || Holds(question, Least) && Holds(folded, Least) ? Fitting : 1;

    private static readonly string[] Most = ["最多", "最高", "最长", "不超过", "上限", "封顶", "以内", "不得超过"];

    private static readonly string[] Least = ["至少", "最少", "最低", "不少于", "不低于", "不得低于", "不得少于"];

    /// <summary>What is not given is listed apart from what is: who asks for one is not answered by the other.</summary>
    private static readonly string[] Refusing = ["不支付", "不予", "不得", "不纳入", "不属于", "不享受", "除外", "停止", "终止"];

    private static readonly string[] Refused = ["不给", "不能", "不报", "不算", "不可", "不行", "不予", "不得", "不支", "不批", "不发", "不属", "不符", "不许", "不准", "不了", "不到", "不下来", "没资格", "停", "终止", "取消", "拒"];

    private static readonly string[] Meanings = ["是指", "所称", "所指", "指的是", "包括"];

    /// <summary>“X”包括哪些人 is told by the sentence that says what X is.</summary>
    private static bool DefinesQuoted(string question, string folded)
    {
        var start = question.IndexOf('"', StringComparison.Ordinal);
        var end = start < 0 ? -1 : question.IndexOf('"', start + 1);
        if (end - start <= 1 || folded.IndexOf(question[(start + 1)..end], StringComparison.Ordinal) is not (>= 0 and var at))
            return false;
        var around = folded[Math.Max(0, at - Beginning)..Math.Min(folded.Length, at + end - start + Gap)];
        return Holds(around, Meanings);
    }

    /// <summary>Characters before a word (所称的) and behind it (，是指) within which its meaning is announced.</summary>
    private const int Beginning = 4;
    private const int Gap = 4;

    private static bool AsksForDays(Question question) =>
        question.Units is [UnitClass.Duration] && question.Measure is { Counter: var counter } && Days.Contains(counter);

    private static bool Holds(string folded, string[] words) => Array.Exists(words, word => folded.Contains(word, StringComparison.Ordinal));
}
