using System.Collections.Immutable;
using ReformBot.Corpus.Scopes;

namespace ReformBot.Corpus.Documents;

/// <summary>What is known about a document. Unknown stays null or empty: nothing here is guessed without saying so.</summary>
public sealed record PolicyMetadata
{
    public static PolicyMetadata Unknown { get; } = new();

    /// <summary>Headline, joined over lines; with a subtitle as 主标题——副标题.</summary>
    public Fact<string>? Title { get; init; }

    /// <summary>眉题, a line above the headline.</summary>
    public Fact<string>? Kicker { get; init; }

    /// <summary>发文机关, in the order of the document.</summary>
    public ImmutableArray<Fact<string>> Issuers { get; init; } = [];

    public Fact<DocumentNumber>? Number { get; init; }

    /// <summary>期号 as written: 2021年第14期(总第40期).</summary>
    public Fact<string>? Issue { get; init; }

    public PolicyDates Dates { get; init; } = new();

    /// <summary>有效期 as written: 有效期5年.</summary>
    public Fact<string>? ValidityPeriod { get; init; }

    public ImmutableArray<Fact<Repeal>> Repeals { get; init; } = [];

    /// <summary>The place the document is about.</summary>
    public Fact<Region>? Place { get; init; }

    /// <summary>The place of the issuer, where it differs from <see cref="Place"/> (a province reporting on a city).</summary>
    public Fact<Region>? IssuerPlace { get; init; }

    public Fact<DocumentKind>? Kind { get; init; }

    /// <summary>主送机关.</summary>
    public ImmutableArray<Fact<string>> Addressees { get; init; } = [];

    /// <summary>The name of a document without a headline is its file's; this is what a person sees.</summary>
    public string TitleOr(string name) => Title?.Value ?? name;
}
