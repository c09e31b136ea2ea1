namespace ReformBot.Answering.Understanding;

/// <summary>What a person reads for each <see cref="Wanted"/> in --explain.</summary>
internal static class WantedNames
{
    public static string Of(Wanted wanted) => wanted switch
    {
        Wanted.Number => "数额",
        Wanted.Date => "日期",
        Wanted.ClockTime => "钟点",
        Wanted.Person => "人物",
        Wanted.Organisation => "单位",
        Wanted.DocumentNumber => "文号",
        Wanted.Items => "清单",
        Wanted.Places => "各地情况",
        Wanted.Comparison => "比较",
        Wanted.Definition => "含义",
        Wanted.Method => "做法",
        Wanted.Condition => "条件",
        Wanted.Procedure => "办理",
        Wanted.Channel => "办理渠道",
        Wanted.Materials => "材料",
        Wanted.Validity => "效力",
        _ => "陈述",
    };

    /// <summary>True when one fact in one sentence answers.</summary>
    public static bool IsFact(this Wanted wanted) =>
        wanted is Wanted.Number or Wanted.Date or Wanted.ClockTime or Wanted.Person or Wanted.Organisation or Wanted.DocumentNumber;
}
