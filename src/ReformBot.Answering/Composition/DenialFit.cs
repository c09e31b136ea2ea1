using System.Text.RegularExpressions;
using ReformBot.Answering.Understanding;

namespace ReformBot.Answering.Composition;

/// <summary>Whether a sentence says who or what is in where the question asks who or what is left out (哪些人不能参加, 什么费用不给报).</summary>
internal sealed partial class DenialFit(Question question)
{
    private static readonly string[] Denials = ["不", "非", "除", "无", "未", "没", "禁", "停", "拒", "勿", "莫", "以外", "终止", "取消", "丧失", "超出"];

    /// <summary>非做不可 is no denial.</summary>
    public bool IsAsked { get; } = Asking().IsMatch(question.Text);

    /// <param name="sentence">Folded, like what stands before it.</param>
    /// <param name="before">Headings and the passage up to it.</param>
    public bool SaysNothingOfIt(string sentence, string before) => IsAsked && !Denies(sentence) && !Denies(before);

    private static bool Denies(string text) => Array.Exists(Denials, word => text.Contains(word, StringComparison.Ordinal));

    [GeneratedRegex("(哪些|哪类|哪种|什么|啥|谁|哪个)[^,;:?。非]{0,12}?不(能|给|予|可以|可|得|报|准|让|属于|享受|纳入|包括|算|用)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asking();
}
