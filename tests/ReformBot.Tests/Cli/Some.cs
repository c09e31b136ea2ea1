using System.Collections.Immutable;
using ReformBot.Answering;
using ReformBot.Answering.Citations;
using ReformBot.Answering.Writing;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Cli;

/// <summary>Documents and replies for the console's tests, made up for them.</summary>
internal static class Some
{
    public const string Quote = "“以工代训”共补贴1.2万人，发放补贴312.5万元。";

    public const string Original = """
        东湖市推进产改工作简报
        2021年第3期
        一、主要做法
        一是建立机制。市里成立专班，每月会商。
        二是补贴到人。“以工代训”共补贴1.2万人，发放补贴312.5万元。
        二、下一步打算
        继续扩大覆盖面。
        """;

    public static Citation Citation(int number = 1, string quote = Quote, params TextSpan[] marks) => new(
        number,
        DocumentIds.OfDocument("donghu/jianbao-3.txt"),
        "donghu/jianbao-3.txt",
        "东湖市推进产改工作简报",
        "东湖市总工会",
        new DateOnly(2021, 7, 30),
        "一、二是",
        quote,
        new TextSpan(120, quote.Length),
        [.. marks],
        "0123456789abcdef");

    public static Reply Answered() => new()
    {
        Kind = ReplyKind.Answered,
        Text = "据《东湖市推进产改工作简报》（2021年7月30日）：以工代训发放补贴312.5万元。〔1〕",
        Citations = [Citation(marks: new TextSpan(Quote.IndexOf("312.5", StringComparison.Ordinal), "312.5万元".Length))],
        Counted = [2],
    };

    /// <summary>As a model worded it.</summary>
    public static Reply Worded() => Answered() with
    {
        Text = "东湖市以工代训共补贴1.2万人，发放312.5万元。〔1〕",
        Author = ReplyAuthor.Model,
        Use = new ModelUse("qwen-plus-2026", 2, 1800, 90, 1234.5678),
    };

    public static PolicyMetadata Metadata(string title, string? place = null, DateOnly? signed = null, DocumentKind? kind = null) => new()
    {
        Title = new Fact<string>(title, default),
        Issuers = [new Fact<string>("东湖市总工会", default)],
        Number = new Fact<DocumentNumber>(new DocumentNumber("东工发", 2021, 8), default),
        Issue = new Fact<string>("2021年第3期", default),
        Dates = new PolicyDates(Signed: signed is { } day ? new Fact<DateOnly>(day, default) : null),
        Place = place is null ? null : new Fact<Region>(new Region(place[(place.LastIndexOf('/') + 1)..], place, RegionLevel.Prefecture), default),
        Kind = kind is { } value ? new Fact<DocumentKind>(value, default) : null,
    };

    /// <summary>One passage a line; a line that begins with a label has a locator.</summary>
    public static Incoming Incoming(string name, string text, PolicyMetadata metadata, string source = "/source")
    {
        var normal = NormalizedText.Verbatim(text);
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var (id, start, section) = (DocumentIds.OfDocument(name), 0, "");
        foreach (var line in text.Split('\n'))
        {
            section = line.IndexOf('、') == 1 ? line[..2] : section;
            var locator = line.StartsWith(section, StringComparison.Ordinal) ? section : line.Length > 1 && line[1] == '是' ? section + line[..2] : section;
            var body = normal.Slice(new TextSpan(start, line.Length));
            passages.Add(new Passage
            {
                Id = DocumentIds.OfPassage(id, locator, body.Text, 0),
                DocumentId = id,
                Ordinal = passages.Count,
                Kind = ClauseKind.Paragraph,
                Locator = locator,
                Headings = [],
                Body = body,
            });
            start += line.Length + 1;
        }

        var document = new PolicyDocument(
            SourceDocument.Plain(name, text), normal, metadata, new Clause { Kind = ClauseKind.Document, Own = default });
        return new Incoming(document, passages.ToImmutable(), source, "fingerprint of " + name + text.Length);
    }
}
