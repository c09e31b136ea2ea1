using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Structure;

namespace ReformBot.Tests.Corpus.Structure;

/// <summary>Each of the 70 artifacts found in the seeds gets the treatment that the list asks for.</summary>
public sealed class SeedNoiseTests
{
    private const int Artifacts = 70;

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Artifacts)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_artifact_of_the_seeds_is_treated(int index)
    {
        var rows = NoiseRow.All;
        Assert.Equal(Artifacts, rows.Count);
        var row = rows[index];
        var raw = RealDocuments.Read("seeds", row.File);
        Check(row, ParsedDocument.Of(raw), raw.Split('\n'));
    }

    private static void Check(NoiseRow row, ParsedDocument document, string[] lines)
    {
        switch (row.Kind)
        {
            case "page_break_mid_sentence" or "page_break_mid_word":
                IsJoined(document, lines[row.Lines[0] - 1], lines[row.Lines[^1] - 1]);
                break;
            case "caption" or "caption_ocr" or "caption_block" or "caption_block_inside_body" or "caption_before_title":
                AreOfKind(document, row, lines, ClauseKind.Caption);
                break;
            case "photo_banner_as_heading" or "photo_banner":
                AreOfKind(document, row, lines, ClauseKind.Caption);
                Assert.DoesNotContain(document.Passages, passage => passage.Headings.Any(heading => heading.Contains("大师", StringComparison.Ordinal)));
                break;
            case "title_split" or "markdown":
                AreOfKind(document, row, lines, ClauseKind.Title);
                Assert.DoesNotContain(document.Passages, passage => passage.Text.Contains('#'));
                break;
            case "letterhead":
                AreOfKind(document, row, lines, ClauseKind.Letterhead);
                break;
            case "byline":
                AreOfKind(document, row, lines, ClauseKind.Byline);
                break;
            case "signature":
                AreOfKind(document, row, lines, ClauseKind.Signature);
                break;
            case "colophon":
                AreOfKind(document, row, lines, ClauseKind.Colophon);
                break;
            default:
                CheckStructure(row, document, lines);
                break;
        }
    }

    private static void CheckStructure(NoiseRow row, ParsedDocument document, string[] lines)
    {
        switch (row.Kind)
        {
            case "duplicate_paragraph":
                Assert.Single(document.Holding(row.Snippet));
                break;
            case "stray_space":
                Assert.Contains(document.Clauses, clause => clause.Kind == ClauseKind.Title && clause.Own.In(document.Text.Text) == row.Bare);
                break;
            case "long_line":
                IsCutAtItems(document, row);
                break;
            case "unnumbered_heading":
                Assert.All(row.Lines, number => Assert.Contains(document.Clauses, clause => clause.Kind == ClauseKind.Section && clause.Heading == lines[number - 1]));
                break;
            case "ordinal_sections":
                Assert.Equal(["一是", "二是", "三是", "四是", "五是"], document.Root.Children.Where(clause => clause.Label is not null).Select(clause => clause.Label!.Text));
                Assert.All(document.Root.Children.Where(clause => clause.Label is not null), clause => Assert.NotEmpty(clause.Heading));
                break;
            case "list_dash":
                Assert.DoesNotContain(document.Clauses, clause => clause.Label?.Level == ClauseLevel.Dash);
                goto case "heading_levels";
            case "heading_levels":
                Assert.Equal(["(一)", "(二)", "(三)", "(四)", "(五)"], Items(document, "一、"));
                Assert.Equal(["(一)", "(二)", "(三)", "(四)", "(五)", "(六)", "(七)"], Items(document, "二、"));
                break;
            case "numbering":
                Assert.Equal(["1、", "2、"], Items(document, "一、"));
                Assert.Contains(document.Passages, passage => passage.Locator.StartsWith("一、1、", StringComparison.Ordinal));
                break;
            case "run_in_heading":
                Assert.Contains(document.Clauses, clause => clause.Label?.Text + clause.Heading + "。" == row.Snippet);
                break;
            case "mixed_enumeration":
                HasThreeItems(document, row);
                break;
            case "repeated_sentence":
                Assert.Equal(2, document.Holding(row.Snippet).Select(passage => string.Join(' ', passage.Headings) + passage.Locator).Distinct().Count());
                break;
            default:
                IsKeptAsPrinted(document, row);
                break;
        }
    }

    /// <summary>The end of one line and the beginning of the other stand together in one passage, without a space.</summary>
    private static void IsJoined(ParsedDocument document, string first, string second)
    {
        var (end, start) = (ParsedDocument.Bare(first)[^8..], ParsedDocument.Bare(second));
        var seam = end + start[..Math.Min(start.IndexOf('。', StringComparison.Ordinal), 6)];
        Assert.True(document.Passages.Any(passage => passage.Text.Contains(seam, StringComparison.Ordinal)), $"{seam} does not stand together");
    }

    private static void AreOfKind(ParsedDocument document, NoiseRow row, string[] lines, ClauseKind kind)
    {
        foreach (var number in row.Lines)
        {
            var words = ParsedDocument.Bare(lines[number - 1].TrimStart('#', ' '));
            var found = document.Passages.Where(passage => passage.Kind == kind).ToList();
            Assert.Contains(found, passage => ParsedDocument.Bare(passage.Text).Contains(words, StringComparison.Ordinal) || words.Contains(ParsedDocument.Bare(passage.Text), StringComparison.Ordinal));
        }
    }

    private static void IsCutAtItems(ParsedDocument document, NoiseRow row)
    {
        var below = document.Passages.Where(passage => passage.Headings.Length > 0 && passage.Headings[0] == row.Snippet).ToList();
        Assert.Equal(["四、一是", "四、二是", "四、三是"], below.Select(passage => passage.Locator).Distinct());
        Assert.All(below, passage => Assert.True(passage.Text.Length <= PassageSplitterOptions.Default.Greatest));
    }

    private static string[] Items(ParsedDocument document, string section) =>
        [.. document.Root.Children.Single(clause => clause.Label?.Text == section).Children.Where(clause => clause.Label is not null).Select(clause => clause.Label!.Text)];

    private static void HasThreeItems(ParsedDocument document, NoiseRow row)
    {
        var first = document.Holding(row.Snippet).First(passage => passage.Locator.EndsWith("是", StringComparison.Ordinal));
        var under = document.Passages.Where(passage => passage.Headings.SequenceEqual(first.Headings)).Select(passage => passage.Locator).Distinct();
        Assert.Equal(["三、（三）2、一是", "三、（三）2、二要", "三、（三）2、三要"], under);
    }

    /// <summary>A slip stays as it stands: found without its stray spaces, quoted with them.</summary>
    private static void IsKeptAsPrinted(ParsedDocument document, NoiseRow row)
    {
        var found = document.Holding(row.Snippet);
        Assert.Contains(found, passage => passage.Kind == ClauseKind.Paragraph);
        Assert.All(found, passage => Assert.Contains(row.Bare, ParsedDocument.Bare(passage.Span.In(document.Original)), StringComparison.Ordinal));
        if (row.Kind is "wrap_spaces" or "space_in_number" or "unit_order")
            Assert.Contains(found, passage => passage.Text.Contains(row.Bare, StringComparison.Ordinal));
    }
}
