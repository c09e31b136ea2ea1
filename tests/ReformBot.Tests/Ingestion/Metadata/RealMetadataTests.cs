using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;
using ReformBot.Ingestion.Metadata;

namespace ReformBot.Tests.Ingestion.Metadata;

/// <summary>The share of right facts on the real documents, measured against the expectations that lie beside them.</summary>
public sealed class RealMetadataTests
{
    /// <summary>Owed is .90; .99 was measured when this was written.</summary>
    private const double Floor = 0.97;

    [Fact]
    public void Nearly_all_facts_of_the_real_documents_are_read()
    {
        var folder = Environment.GetEnvironmentVariable("REFORMBOT_REAL_DATA");
        if (string.IsNullOrEmpty(folder))
            Assert.Skip("REFORMBOT_REAL_DATA is not set.");
        var score = new MetadataScore();
        foreach (var truth in MetadataTruth.Load(folder))
        {
            var original = File.ReadAllText(truth.Path);
            var text = TextNormalizer.Normalize(original);
            var metadata = MetadataReader.Read(SourceDocument.Plain(Path.GetFileName(truth.Path), original), text, StructureParser.Parse(text));
            score.Add(truth, metadata, text.Text);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(score.ToString());
        Assert.True(score.Share >= Floor, score.ToString());
    }
}
