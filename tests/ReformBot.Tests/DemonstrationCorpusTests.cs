using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Ingestion;
using ReformBot.Tests.Support;

namespace ReformBot.Tests;

/// <summary>What a new user's first question meets: small, in every format, honest about what it is, and understood without a warning.</summary>
public sealed class DemonstrationCorpusTests(DocumentationCorpus corpus) : IClassFixture<DocumentationCorpus>
{
    private const int FewestDocuments = 12;
    private const int GreatestBytes = 150_000;

    /// <summary>Chinese characters in a row, titles in 《》 aside.</summary>
    private const int CopiedRun = 14;

    private const string Disclaimer = "示范摘编，非正式文件";

    public static TheoryData<string> Files => [.. DocumentationCorpus.Files];

    [Fact]
    public void It_is_there_in_all_six_formats()
    {
        Assert.True(DocumentationCorpus.Files.Count() >= FewestDocuments);
        Assert.Equal(
            [".docx", ".html", ".jsonl", ".md", ".pdf", ".txt"],
            DocumentationCorpus.Files.Select(Path.GetExtension).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_lies_in_the_folder_of_an_authority_and_is_small(string file)
    {
        Assert.Equal(3, file.Split('/').Length);
        Assert.InRange(new FileInfo(ArchitectureRepository.PathOf(file)).Length, 1, GreatestBytes);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_is_read_and_says_that_it_is_a_demonstration(string file)
    {
        foreach (var document in DocumentsOf(file))
            Assert.Contains(Disclaimer, document.Document.Source.Text.ReplaceLineEndings(""), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_read_without_a_failure_or_a_warning()
    {
        var outcomes = corpus.Report.Outcomes.Where(outcome => DocumentationCorpus.CanReadPdf || !outcome.Name.EndsWith(".pdf", StringComparison.Ordinal)).ToArray();
        Assert.True(outcomes.Length >= FewestDocuments, $"only {outcomes.Length} documents were read");
        Assert.All(outcomes, outcome => Assert.Equal((outcome.Name, OutcomeKind.New, null), (outcome.Name, outcome.Kind, outcome.Reason)));
        Assert.All(outcomes, outcome => Assert.Empty(outcome.Warnings));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_title_the_issuer_and_the_date_of_every_document_are_found(string file)
    {
        foreach (var document in DocumentsOf(file))
        {
            var metadata = document.Document.Metadata;
            Assert.True(metadata.Title is not null, $"no title: {document.Document.Source.Name}");
            Assert.True(!metadata.Issuers.IsEmpty, $"no issuer: {document.Document.Source.Name}");
            Assert.True(metadata.Dates.Shown is not null, $"no date: {document.Document.Source.Name}");
        }
    }

    [Theory]
    [InlineData("gaoyou/gaoyou-jianbao-2026-01.txt", "高邮市产改的五类做法和主要数据", "江苏省/扬州市/高邮市")]
    [InlineData("jingjiang/jingjiang-jianbao-2026-03.docx", "靖江市以“五优”做法推进产改", "江苏省/泰州市/靖江市")]
    [InlineData("lianyungang/lianyungang-huiyi-jianbao-2026-05.txt", "连云港市产改试点工作推进会议情况", "江苏省/连云港市")]
    [InlineData("puer/puer-kuaibao-2026-04.pdf", "普洱市产改的做法和数据", "云南省/普洱市")]
    public void A_bulletin_is_known_by_its_headline_not_by_the_name_of_its_series(string file, string title, string path)
    {
        var metadata = Assert.Single(DocumentsOf("corpus/" + file)).Document.Metadata;
        Assert.Equal((title, DocumentKind.Bulletin, path), (metadata.Title?.Value, metadata.Kind?.Value, metadata.Place?.Value.Path));
    }

    [Fact]
    public void The_report_from_the_zone_is_placed_in_its_city() => Assert.StartsWith(
        "江苏省/南通市",
        Assert.Single(DocumentsOf("corpus/nantong/nantong-kaifaqu-baodao.html")).Document.Metadata.Place?.Value.Path,
        StringComparison.Ordinal);

    [Fact]
    public void One_notice_repeals_the_other()
    {
        var repealed = Assert.Single(DocumentsOf("corpus/chengxi/chengxi-butie-2023-15.txt")).Document.Metadata.Number;
        var repeals = Assert.Single(DocumentsOf("corpus/chengxi/chengxi-butie-2025-8.docx")).Document.Metadata.Repeals;
        Assert.Equal("澄人社发〔2023〕15号", repealed?.Value.ToString());
        Assert.Equal(repealed!.Value, Assert.Single(repeals).Value.Number);
    }

    [Fact]
    public void Every_document_gives_passages_that_stand_in_its_text()
    {
        Assert.NotEmpty(corpus.Documents);
        foreach (var document in corpus.Documents)
        {
            Assert.NotEmpty(document.Passages);
            foreach (var passage in document.Passages)
                Assert.Equal(passage.Body.Text[0], document.Document.Source.Text[passage.Body.OriginalIndex(0)]);
        }
    }

    [Fact]
    public void Its_sentences_are_its_own()
    {
        if (DocumentationRealTexts.Folder is null)
            Assert.Skip("REFORMBOT_REAL_DATA names no folder with the real documents");
        var ours = corpus.Documents.SelectMany(document => DocumentationRealTexts.Runs(document.Document.Source.Text, CopiedRun)).ToHashSet();
        Assert.NotEmpty(ours);
        var copied = DocumentationRealTexts.Among(ours, CopiedRun);
        Assert.True(copied.Count == 0, string.Join('\n', copied));
    }

    /// <summary>Documents are named by their path under the ingested folder; a line of a .jsonl adds its id.</summary>
    private Incoming[] DocumentsOf(string file)
    {
        if (file.EndsWith(".pdf", StringComparison.Ordinal) && !DocumentationCorpus.CanReadPdf)
            Assert.Skip("pdftotext is not installed (Debian: poppler-utils)");
        var name = file["corpus/".Length..];
        var documents = corpus.Documents
            .Where(document => document.Document.Source.Name == name || document.Document.Source.Name.StartsWith(name + "#", StringComparison.Ordinal))
            .ToArray();
        Assert.NotEmpty(documents);
        return documents;
    }
}
