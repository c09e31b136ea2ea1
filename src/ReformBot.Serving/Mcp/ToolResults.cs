using System.Text.Json;
using ModelContextProtocol.Protocol;
using ReformBot.Answering;
using ReformBot.Answering.Tools;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;
using ReformBot.Serving.Contract;

namespace ReformBot.Serving.Mcp;

/// <summary>
/// Results as data for programs, and as text for models that are shown nothing else. Either may go to a model, so personal numbers are veiled, in quotes
/// too: a veiled text is as long as the original, and its offsets hold.
/// </summary>
internal static class ToolResults
{
    public static CallToolResult Of(Reply reply) =>
        Result(PersonalNumbers.Mask(ReplyText.Answer(reply) + ReplyText.SourceList(reply)), json => ReplyJson.Write(json, reply, withText: true));

    /// <param name="objection">Why nothing was found, if that is known.</param>
    public static CallToolResult Of(IReadOnlyList<FoundClause> clauses, string? objection) => Result(
        clauses.Count == 0 ? objection ?? "没有找到（nothing found）" : string.Join("\n\n", clauses.Select(Text)),
        json =>
        {
            json.WriteStartObject();
            ReplyJson.WriteArray(json, "clauses", clauses, Write);
            json.WriteEndObject();
        });

    /// <param name="total">All that fit; <paramref name="page"/> is a part of them.</param>
    public static CallToolResult Of(int total, IReadOnlyList<DocumentCard> page, string? objection) => Result(
        total == 0 && objection is not null ? objection : $"共 {total} 份文件" + string.Concat(page.Select(card => "\n" + string.Join(" · ", Names(card)))),
        json =>
        {
            json.WriteStartObject();
            json.WriteNumber("total", total);
            ReplyJson.WriteArray(json, "documents", page, Write);
            json.WriteEndObject();
        });

    public static CallToolResult Problem(string message) => new() { IsError = true, Content = [new TextContentBlock { Text = message }] };

    /// <param name="text">Veiled: only who writes it knows what in it is an id, which must come back as it is.</param>
    private static CallToolResult Result(string text, Action<Utf8JsonWriter> write) => new()
    {
        Content = [new TextContentBlock { Text = text }],
        StructuredContent = ReplyJson.Element(json => WriteVeiled(json, ReplyJson.Element(write), isId: false)),
    };

    private static void WriteVeiled(Utf8JsonWriter json, JsonElement value, bool isId)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var property in value.EnumerateObject())
                {
                    json.WritePropertyName(property.Name);
                    WriteVeiled(json, property.Value, property.Name.EndsWith("_id", StringComparison.Ordinal));
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    WriteVeiled(json, item, isId);
                json.WriteEndArray();
                break;
            case JsonValueKind.String when !isId:
                json.WriteStringValue(PersonalNumbers.Mask(value.GetString()!));
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }

    private static string Text(FoundClause clause)
    {
        var names = new[] { clause.Card.Title, Issuer(clause.Card), ReplyJson.Iso(clause.Card.Metadata.Dates.Shown?.Value), clause.Passage.Locator };
        var validity = clause.Validity switch
        {
            ValidityStatus.NotYet => "（尚未施行）",
            ValidityStatus.Expired => "（有效期已过）",
            ValidityStatus.Repealed => "（已废止）",
            _ => "",
        };
        var ids = $"document_id {clause.Card.Id}, passage_id {clause.Passage.Id}";
        var head = string.Join(" · ", names.Where(name => !string.IsNullOrEmpty(name)));
        return $"{PersonalNumbers.Mask(head)}{validity}\n{PersonalNumbers.Mask(clause.Passage.Text)}\n[{ids}]";
    }

    private static void Write(Utf8JsonWriter json, FoundClause clause)
    {
        json.WriteStartObject();
        json.WriteString("document_id", clause.Card.Id);
        json.WriteString("document", clause.Card.Name);
        json.WriteString("title", clause.Card.Title);
        json.WriteString("issuer", Issuer(clause.Card));
        json.WriteString("date", ReplyJson.Iso(clause.Card.Metadata.Dates.Shown?.Value));
        json.WriteString("passage_id", clause.Passage.Id);
        json.WriteString("locator", clause.Passage.Locator);
        ReplyJson.WriteArray(json, "headings", clause.Passage.Headings, static (json, heading) => json.WriteStringValue(heading));
        json.WriteString("validity", ReplyNames.Of(clause.Validity));
        json.WriteString("text", clause.Passage.Text);
        json.WriteNumber("score", Math.Round(clause.Score, 4));
        json.WriteEndObject();
    }

    private static IEnumerable<string> Names(DocumentCard card) =>
        new[] { card.Title, Issuer(card), card.Metadata.Number?.Value.ToString(), ReplyJson.Iso(card.Metadata.Dates.Shown?.Value) }
            .Where(name => !string.IsNullOrEmpty(name)).OfType<string>().Select(PersonalNumbers.Mask).Append($"document_id {card.Id}");

    private static void Write(Utf8JsonWriter json, DocumentCard card)
    {
        json.WriteStartObject();
        json.WriteString("document_id", card.Id);
        json.WriteString("document", card.Name);
        json.WriteString("title", card.Title);
        json.WriteString("issuer", Issuer(card));
        json.WriteString("number", card.Metadata.Number?.Value.ToString());
        json.WriteString("date", ReplyJson.Iso(card.Metadata.Dates.Shown?.Value));
        json.WriteString("place", card.Metadata.Place?.Value.Path);
        json.WriteString("kind", card.Metadata.Kind is { } kind ? DocumentKinds.NameOf(kind.Value) : null);
        json.WriteNumber("passages", card.Passages);
        json.WriteEndObject();
    }

    private static string? Issuer(DocumentCard card) =>
        card.Metadata.Issuers.IsEmpty ? null : string.Join('、', card.Metadata.Issuers.Select(issuer => issuer.Value));
}
