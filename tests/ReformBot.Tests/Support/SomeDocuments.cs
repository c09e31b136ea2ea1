using System.Collections.Immutable;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Support;

/// <summary>Documents for tests of libraries and indexes: a passage a line.</summary>
public static class SomeDocuments
{
    public const string Source = "/documents";

    /// <summary>A line that begins with "nav:" is navigation, one with "# " the heading of those below it.</summary>
    public static Incoming Document(string name, string text, PolicyMetadata? metadata = null, string source = Source, string? fingerprint = null)
    {
        var repaired = NormalizedText.Verbatim(text);
        var document = new PolicyDocument(
            SourceDocument.Plain(name, text), repaired, metadata ?? PolicyMetadata.Unknown, new Clause { Kind = ClauseKind.Document, Own = default });
        return new Incoming(document, [.. Passages(name, repaired)], source, fingerprint ?? DocumentIds.OfDocument(text));
    }

    public static PolicyMetadata Titled(string title) => new() { Title = new Fact<string>(title, new TextSpan(0, title.Length)) };

    /// <summary>Text of some of the words that policies are made of, and of characters that are hard on encodings.</summary>
    public static string Text(Random random, int lines)
    {
        string[] words =
        [
            "补贴", "以工代训", "高邮", "技能提升", "产业工人", "企业", "工会", "1+3", "98.9%", "1,000元", "ABC", "2021年7月", "，", "。", "（一）", " ", "補貼", "💰", "的",
            "人力资源", "社会保障", "十二", "万元", "x", "培训", "职工", "﹣", "\ud83d",
        ];
        var text = string.Join('\n', Enumerable.Range(0, lines).Select(_ =>
            string.Concat(Enumerable.Range(0, random.Next(0, 12)).Select(_ => words[Math.Min(random.Next(words.Length), random.Next(words.Length))]))));
        return text;
    }

    private static IEnumerable<Passage> Passages(string name, NormalizedText text)
    {
        var id = DocumentIds.OfDocument(name);
        ImmutableArray<string> headings = [];
        var start = 0;
        var ordinal = 0;
        foreach (var line in text.Text.Split('\n'))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                headings = [line[2..]];
            if (line.Length > 0)
            {
                yield return new Passage
                {
                    Id = DocumentIds.OfPassage(id, "", line, ordinal),
                    DocumentId = id,
                    Ordinal = ordinal++,
                    Kind = line.StartsWith("nav:", StringComparison.Ordinal) ? ClauseKind.Navigation : ClauseKind.Paragraph,
                    Locator = headings.IsEmpty ? "" : "一、",
                    Headings = headings,
                    Body = text.Slice(new TextSpan(start, line.Length)),
                };
            }

            start += line.Length + 1;
        }
    }
}
