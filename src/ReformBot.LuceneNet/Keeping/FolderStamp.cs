using System.Globalization;
using ReformBot.Corpus.Indexing;
using ReformBot.LuceneNet.Fields;

namespace ReformBot.LuceneNet.Keeping;

/// <summary>Of which state of the library a commit is; stands in the commit itself, so that the two cannot drift apart.</summary>
/// <param name="Version">As <see cref="IndexStatistics.Version"/>.</param>
/// <param name="Documents">Documents that the library held at that version, those without indexed passages included.</param>
/// <param name="Passages">Passages in the commit.</param>
/// <param name="Digest">As <see cref="EvidenceState.Digest"/>.</param>
public sealed record FolderStamp(long Version, int Documents, int Passages, ulong Digest)
{
    private const string FormatName = "format";
    private const string VersionName = "version";
    private const string DocumentsName = "documents";
    private const string PassagesName = "passages";
    private const string DigestName = "digest";

    /// <summary>A folder that was written by other rules is of no use.</summary>
    private static readonly string Format = string.Create(CultureInfo.InvariantCulture, $"{PassageFields.Version}.{PassageTerms.Version}");

    /// <summary>The commit is the library's state, whole.</summary>
    internal bool Is(EvidenceState state) => Version == state.Statistics.Version && Digest == state.Digest;

    internal static FolderStamp Of(EvidenceState state) =>
        new(state.Statistics.Version, state.Statistics.Documents, state.Statistics.Passages, state.Digest);

    internal static bool IsOfThisFormat(IDictionary<string, string> data) => data.TryGetValue(FormatName, out var format) && format == Format;

    /// <summary>Null for a commit on the way from one state to the next, and for one of other rules.</summary>
    internal static FolderStamp? Read(IDictionary<string, string> data) =>
        IsOfThisFormat(data)
        && data.TryGetValue(VersionName, out var version) && long.TryParse(version, CultureInfo.InvariantCulture, out var versionNumber)
        && data.TryGetValue(DocumentsName, out var documents) && int.TryParse(documents, CultureInfo.InvariantCulture, out var documentCount)
        && data.TryGetValue(PassagesName, out var passages) && int.TryParse(passages, CultureInfo.InvariantCulture, out var passageCount)
        && data.TryGetValue(DigestName, out var digest) && ulong.TryParse(digest, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var sum)
            ? new FolderStamp(versionNumber, documentCount, passageCount, sum)
            : null;

    internal static Dictionary<string, string> OnTheWay() => new(StringComparer.Ordinal) { [FormatName] = Format };

    internal Dictionary<string, string> Write() => new(StringComparer.Ordinal)
    {
        [FormatName] = Format,
        [VersionName] = Version.ToString(CultureInfo.InvariantCulture),
        [DocumentsName] = Documents.ToString(CultureInfo.InvariantCulture),
        [PassagesName] = Passages.ToString(CultureInfo.InvariantCulture),
        [DigestName] = Digest.ToString("x16", CultureInfo.InvariantCulture),
    };
}
