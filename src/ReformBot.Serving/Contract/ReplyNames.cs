using ReformBot.Answering;
using ReformBot.Corpus.Documents;

namespace ReformBot.Serving.Contract;

/// <summary>Closed sets by the names that other programs read.</summary>
internal static class ReplyNames
{
    public static string Of(ReplyKind kind) => kind switch
    {
        ReplyKind.Answered => "answered",
        ReplyKind.Partial => "partial",
        ReplyKind.Clarify => "clarify",
        ReplyKind.NoEvidence => "no_evidence",
        _ => "declined",
    };

    public static string Of(ReplyAuthor author) => author == ReplyAuthor.Model ? "model" : "documents";

    public static string Of(ValidityStatus validity) => validity switch
    {
        ValidityStatus.NotYet => "not_yet",
        ValidityStatus.InForce => "in_force",
        ValidityStatus.Expired => "expired",
        ValidityStatus.Repealed => "repealed",
        _ => "unknown",
    };
}
