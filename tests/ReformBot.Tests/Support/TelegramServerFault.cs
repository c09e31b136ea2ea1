namespace ReformBot.Tests.Support;

/// <summary>What goes wrong between a request and its answer.</summary>
internal enum TelegramServerFault
{
    None,

    /// <summary>500 of the Bot API; the request was not taken.</summary>
    InternalError,

    /// <summary>502 as a page of HTML; not taken.</summary>
    BadGateway,

    /// <summary>502 as a page of HTML, and yet the request was taken.</summary>
    BadGatewayAfter,

    /// <summary>200 with a page: somebody else's network wants a sign-in.</summary>
    ProxyPage,

    /// <summary>403 with a page: a proxy forbids the address.</summary>
    ProxyForbids,

    /// <summary>302 to somewhere else.</summary>
    Redirect,

    /// <summary>Taken; the answer's JSON ends in the middle.</summary>
    HalfJson,

    /// <summary>Taken; the connection is cut in the middle of the answer.</summary>
    CutInside,

    /// <summary>The connection is cut before the request is taken.</summary>
    CutBefore,

    /// <summary>Taken; the connection is cut instead of an answer.</summary>
    CutAfter,

    /// <summary>Taken; never answered, until the client gives up.</summary>
    Hangs,

    /// <summary>Taken, answered late.</summary>
    Slow,

    /// <summary>429 without need.</summary>
    FloodWait,

    /// <summary>Taken; ok without a result. What the method refuses stays refused.</summary>
    NoResult,
}
