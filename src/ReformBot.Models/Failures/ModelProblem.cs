namespace ReformBot.Models.Failures;

/// <summary>What can be wrong with a call; the words stand in model-problems.tsv.</summary>
public enum ModelProblem
{
    /// <summary>No connection, or it broke off.</summary>
    Unreachable,

    /// <summary>No answer, or no further token, within the limit.</summary>
    TimedOut,

    /// <summary>Too many requests (429).</summary>
    RateLimited,

    /// <summary>The account has no money or quota left (402, or 429 with that code).</summary>
    NoCredit,

    /// <summary>401 or 403.</summary>
    WrongKey,

    /// <summary>404: the model, or the address.</summary>
    UnknownModel,

    /// <summary>5xx.</summary>
    ServerFailed,

    /// <summary>The request was refused as it is (other 4xx), or its text by the provider's filter.</summary>
    Refused,

    /// <summary>More than the model takes in.</summary>
    TooLong,

    /// <summary>What came is no answer of the protocol: a web page, broken JSON, a stream without an end.</summary>
    BadAnswer,

    /// <summary>Our own limit of the day; nothing was sent.</summary>
    OverBudget,

    /// <summary>It failed too often just now; nothing was sent.</summary>
    CircuitOpen,
}
