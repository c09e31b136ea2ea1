using ReformBot.Answering.Citations;

namespace ReformBot.Answering.Writing;

/// <summary>What a model is told about a sentence that did not pass the check.</summary>
internal static class CheckReasons
{
    public static string Of(CheckFailure failure) => failure switch
    {
        CheckFailure.NoQuote => "没有写明依据",
        CheckFailure.QuotedWordsUnknown => "引号里的话不是所注材料的原文",
        CheckFailure.NumberUnknown => "有数字不在所注材料里",
        CheckFailure.UnitChanged => "数字的单位或期限与所注材料不同",
        CheckFailure.DocumentNumberUnknown => "文号不在所注材料里",
        CheckFailure.TitleUnknown => "书名号里的名称不在所注材料里",
        _ => "所注材料没有这样写",
    };
}
