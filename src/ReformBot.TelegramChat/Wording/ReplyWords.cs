using ReformBot.Answering;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.TelegramChat.Wording;

/// <summary>Chinese names of members of closed sets.</summary>
internal static class ReplyWords
{
    public static string Of(ReplyKind kind) => kind switch
    {
        ReplyKind.Answered => "有依据的回答",
        ReplyKind.Partial => "部分回答",
        ReplyKind.Clarify => "反问",
        ReplyKind.NoEvidence => "查不到依据",
        _ => "谢绝",
    };

    public static string Of(PersonalNumberKind kind) => kind switch
    {
        PersonalNumberKind.Identity => "身份证号",
        PersonalNumberKind.Mobile => "手机号",
        PersonalNumberKind.BankCard => "银行卡号",
        PersonalNumberKind.SocialSecurity => "社保号",
        PersonalNumberKind.TravelDocument => "证件号",
        _ => "电话号码",
    };

    /// <summary>Behind a title; empty for a document that holds, or of which it is not known.</summary>
    public static string Of(ValidityStatus validity) => validity switch
    {
        ValidityStatus.NotYet => "（尚未施行）",
        ValidityStatus.Expired => "（已失效）",
        ValidityStatus.Repealed => "（已废止）",
        _ => "",
    };

    /// <summary>2分钟, 3小时; never less than a second.</summary>
    public static string Of(TimeSpan wait) => wait.TotalMinutes <= 1 ? $"{Math.Max(1, Math.Ceiling(wait.TotalSeconds)):0}秒"
        : wait.TotalHours <= 1 ? $"{Math.Ceiling(wait.TotalMinutes):0}分钟"
        : $"{Math.Ceiling(wait.TotalHours):0}小时";

    public static string Of(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";
}
