namespace ReformBot.Answering.Understanding;

/// <summary>Why a message is not a question for this bot.</summary>
public enum Impropriety
{
    None,

    /// <summary>Nothing was asked.</summary>
    Empty,

    /// <summary>Longer than <see cref="ImproprietyReader.LongestQuestion"/>.</summary>
    TooLong,

    /// <summary>辱骂.</summary>
    Abuse,

    /// <summary>Asks for a judgement about persons or politics.</summary>
    Opinion,

    /// <summary>Asks to invent, forge or pretend.</summary>
    Fabrication,

    /// <summary>Asks for somebody's personal data.</summary>
    PersonalData,

    /// <summary>Tries to give the bot orders (忽略以上指令, 你现在是…).</summary>
    Injection,

    /// <summary>Weather, poems, code: nothing that a policy library holds.</summary>
    OffTopic,
}
