using System.Collections.Immutable;
using System.Text.Json;
using ReformBot.Corpus.Documents;
using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Reading.JsonLines;

/// <summary>One line of a .jsonl: <c>{"id": …, "title": …, "text": …}</c> and what else it says about its document.</summary>
internal sealed class JsonLineReader(IngestionMessages messages) : IDocumentReader
{
    public const string MediaType = "application/x-ndjson";

    /// <summary>Members and the keys they declare; where several say the same, the first that is there counts.</summary>
    private static readonly (string Member, string Key)[] Declaring =
    [
        ("title", DeclaredKeys.Title),
        ("issuer", DeclaredKeys.Issuer), ("issuers", DeclaredKeys.Issuer), ("authority", DeclaredKeys.Issuer),
        ("number", DeclaredKeys.Number), ("document_number", DeclaredKeys.Number),
        ("date", DeclaredKeys.Published), ("published", DeclaredKeys.Published), ("publish_date", DeclaredKeys.Published),
        ("url", DeclaredKeys.Address), ("address", DeclaredKeys.Address), ("link", DeclaredKeys.Address),
        ("place", DeclaredKeys.Place), ("region", DeclaredKeys.Place),
        ("kind", DeclaredKeys.Kind), ("type", DeclaredKeys.Kind),
    ];

    public ValueTask<string> VersionAsync(CancellationToken cancellationToken) => ValueTask.FromResult("jsonl");

    public ValueTask<ReadResult> ReadAsync(RawDocument raw, CancellationToken cancellationToken) => ValueTask.FromResult(Read(raw));

    private ReadResult Read(RawDocument raw)
    {
        var (bytes, converted) = JsonLine.AsUtf8(raw.Bytes);
        if (converted?.Problem is { } problem)
            return ReadResult.Failed(problem);
        var warnings = converted is null ? raw.Warnings : raw.Warnings.AddRange(converted.Warnings.Select(warning => messages.Of(warning).Reason));
        try
        {
            var members = JsonLine.Members(bytes.Span);
            if (!members.TryGetValue("text", out var text) || string.IsNullOrWhiteSpace(text))
                return ReadResult.Failed(MessageCode.NoTextField);
            var declared = Declared(members, ref warnings);
            return ReadResult.Of(new SourceDocument(raw.Name, MediaType, text, declared, warnings));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // GetString of an unpaired surrogate is an InvalidOperationException.
            return ReadResult.Failed(MessageCode.BrokenJson, raw.Position, e.Message.Split(". ")[0]);
        }
    }

    private ImmutableDictionary<string, string> Declared(Dictionary<string, string> members, ref ImmutableArray<string> warnings)
    {
        var declared = ImmutableDictionary<string, string>.Empty;
        foreach (var (member, key) in Declaring)
        {
            if (declared.ContainsKey(key) || !members.TryGetValue(member, out var value) || string.IsNullOrWhiteSpace(value))
                continue;
            var written = value.Trim();
            if (key != DeclaredKeys.Published || DeclaredDate.TryParse(written, out written))
                declared = declared.Add(key, written);
            else
                warnings = warnings.Add(messages.Reason(MessageCode.DateNotUnderstood, value));
        }

        return declared;
    }
}
