using ReformBot.Answering.Tools;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Prompts;

/// <summary>A piece of evidence as the template sees it; what is not known is empty, and an empty field is false in {{#if}}.</summary>
/// <param name="Number">The opaque token, from 1: [1].</param>
/// <param name="Kind">文种: 通知.</param>
/// <param name="IsReport">{{report}}: tells what a place did and grants nothing.</param>
/// <param name="Text">The passage; each of its lines reaches the model behind “│ ”, so that a line of a document is never taken for ours.</param>
public sealed record PromptEvidence(int Number, string Title, string Kind, bool IsReport, string Text)
{
    public string Issuer { get; init; } = "";

    /// <summary>发文字号.</summary>
    public string Code { get; init; } = "";

    public string Place { get; init; } = "";

    public string Date { get; init; } = "";

    /// <summary>已废止, 已过期, 尚未施行, 现行有效; empty when unknown.</summary>
    public string Status { get; init; } = "";

    /// <summary>The headings above the passage, outermost first.</summary>
    public string Headings { get; init; } = "";

    public string Locator { get; init; } = "";

    public static PromptEvidence Of(int number, FoundClause found)
    {
        var metadata = found.Card.Metadata;
        var kind = metadata.Kind?.Value ?? DocumentKind.Unknown;
        return new PromptEvidence(
            number,
            found.Card.Title,
            kind == DocumentKind.Unknown ? "" : DocumentKinds.NameOf(kind),
            DocumentKinds.IsReport(kind),
            found.Passage.Text)
        {
            Issuer = string.Join('、', metadata.Issuers.Select(issuer => issuer.Value)),
            Code = metadata.Number?.Value.ToString() ?? "",
            Place = (metadata.Place ?? metadata.IssuerPlace)?.Value.Name ?? "",
            Date = metadata.Dates.Shown is { } shown ? ChineseDate.Write(shown.Value) : "",
            Status = StatusOf(found.Validity),
            Headings = string.Join('／', found.Passage.Headings),
            Locator = found.Passage.Locator,
        };
    }

    private static string StatusOf(ValidityStatus status) => status switch
    {
        ValidityStatus.Repealed => "已废止",
        ValidityStatus.Expired => "已过期",
        ValidityStatus.NotYet => "尚未施行",
        ValidityStatus.InForce => "现行有效",
        _ => "",
    };
}
