using ReformBot.Answering.Understanding;

namespace ReformBot.Answering.Composition;

/// <summary>The replies that need no evidence, one line each.</summary>
internal static class FixedReplies
{
    /// <summary>Hotlines of the unions and of the labour authorities; both take questions from everywhere in the country.</summary>
    public const string Hotlines = "如需办理或核实，可拨打工会职工服务热线12351或人社服务热线12333。";

    /// <summary>Behind an answer whose figures are not the one that the question takes for granted.</summary>
    public const string OtherThanClaimed = "文件所写与问题中的说法不同，请以原文为准。";

    public static string Of(Impropriety kind) => kind switch
    {
        Impropriety.Empty => "请输入要查询的问题，例如：高邮以工代训发了多少补贴？",
        Impropriety.TooLong => $"问题太长了，请用{ImproprietyReader.LongestQuestion}字以内说明要查什么。",
        Impropriety.Abuse => "抱歉没能帮上忙。我可以查产业工人队伍建设改革和职工补贴方面的文件，请告诉我您想了解什么。",
        Impropriety.Opinion => "我只转述文件写明的内容，不评价个人、单位或政策的好坏。",
        Impropriety.Fabrication => "我只引用文件原文，不能编造或代拟文件里没有的内容。",
        Impropriety.PersonalData => "我不提供也不查询个人信息。",
        Impropriety.Injection => "我只按库中文件的原文回答，不接受改变回答规则的要求。",
        _ => "这个问题不属于政策文件查询的范围。我可以查产业工人队伍建设改革和职工补贴方面的文件。",
    };
}
