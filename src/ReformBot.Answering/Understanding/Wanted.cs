namespace ReformBot.Answering.Understanding;

/// <summary>What kind of answer a question wants; decides which clauses can be one and how they are laid out.</summary>
public enum Wanted
{
    /// <summary>No sign of a narrower kind.</summary>
    Statement,

    /// <summary>多少钱, 几个, 百分之几: a number with a unit of <see cref="Question.Units"/>.</summary>
    Number,

    /// <summary>什么时候, 哪天.</summary>
    Date,

    /// <summary>几点: a time of day.</summary>
    ClockTime,

    /// <summary>谁, 哪位.</summary>
    Person,

    /// <summary>哪个单位, 哪个部门.</summary>
    Organisation,

    /// <summary>文号, 几号文.</summary>
    DocumentNumber,

    /// <summary>哪些, 有哪几: several things from one place.</summary>
    Items,

    /// <summary>哪些地方, 多少地方: one line a place.</summary>
    Places,

    /// <summary>A 比 B, 差多少, 是不是一回事: one line for each side.</summary>
    Comparison,

    /// <summary>什么是, 指什么.</summary>
    Definition,

    /// <summary>怎么做, 有什么办法.</summary>
    Method,

    /// <summary>什么条件, 哪些人能, 能不能.</summary>
    Condition,

    /// <summary>怎么申请, 什么手续.</summary>
    Procedure,

    /// <summary>去哪办, 找谁, 打什么电话.</summary>
    Channel,

    /// <summary>带什么, 要什么证明.</summary>
    Materials,

    /// <summary>还有效吗, 什么时候施行.</summary>
    Validity,
}
