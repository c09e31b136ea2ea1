using System.Collections.Immutable;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;
using ReformBot.Ingestion.Metadata;

namespace ReformBot.Tests.Ingestion.Metadata;

public sealed class MetadataReaderProperties
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("：")]
    [InlineData("#")]
    [InlineData("2020年1月1日")]
    [InlineData("废止")]
    [InlineData("《")]
    [InlineData("号")]
    public void Almost_nothing_is_read_without_complaint(string text) => Check(Read(SourceDocument.Plain("a.txt", text)), text);

    [Fact]
    public void Damaged_documents_are_read_and_every_span_stays_inside()
    {
        var random = new Random(11);
        foreach (var spec in MetadataSpec.All)
        {
            for (var i = 0; i < 60; i++)
            {
                var text = Damage(spec.Text, random);
                Check(Read(SourceDocument.Plain("a.txt", text)), text);
            }
        }
    }

    [Fact]
    public void A_text_without_any_line_end_or_full_stop_takes_no_long_time()
    {
        var text = string.Concat(Enumerable.Repeat("本办法有效期 同时废止《甲乙 丙丁局 2020年1月1日 ", 20_000));
        var root = new Clause { Kind = ClauseKind.Document, Own = default };
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Check(MetadataReader.Read(SourceDocument.Plain("a.txt", text), NormalizedText.Verbatim(text), root), text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Fact]
    public void What_the_container_declares_is_a_fact_without_characters()
    {
        var source = SourceDocument.Plain("a.jsonl#1", "技能人才是重要力量，各地要结合实际做好培养、使用、评价和激励工作，推动形成良好的社会氛围。") with
        {
            Declared = ImmutableDictionary<string, string>.Empty
                .Add(DeclaredKeys.Title, "某市技能人才工作综述").Add(DeclaredKeys.Issuer, "某市总工会").Add(DeclaredKeys.Number, "某工发〔2020〕3号")
                .Add(DeclaredKeys.Published, "2020-05-04").Add(DeclaredKeys.Place, "江苏省/南通市").Add(DeclaredKeys.Kind, "纪实"),
        };
        var metadata = Read(source);
        Assert.Equal(new Fact<string>("某市技能人才工作综述", default), metadata.Title);
        Assert.Equal("某市总工会", Assert.Single(metadata.Issuers).Value);
        Assert.Equal("某工发〔2020〕3号", metadata.Number!.Value.ToString());
        Assert.Equal(new DateOnly(2020, 5, 4), metadata.Dates.Published!.Value);
        Assert.Equal("江苏省/南通市", metadata.Place!.Value.Path);
        Assert.Equal(DocumentKind.Feature, metadata.Kind!.Value);
    }

    [Fact]
    public void A_declared_title_that_stands_in_the_text_has_its_characters()
    {
        const string text = "关于做好困难职工帮扶工作的通知 各区总工会： 为做好困难职工帮扶工作，现就有关事项通知如下，请认真贯彻落实。 某市总工会 2021年3月4日";
        var source = SourceDocument.Plain("a.jsonl#2", text) with
        {
            Declared = ImmutableDictionary<string, string>.Empty.Add(DeclaredKeys.Title, "关于做好困难职工帮扶工作的通知 - 某市总工会网站"),
        };
        var metadata = Read(source);
        Assert.Equal("关于做好困难职工帮扶工作的通知", metadata.Title!.Span.In(text));
        Assert.Equal("各区总工会", Assert.Single(metadata.Addressees).Span.In(text));
        Assert.Equal("某市总工会", Assert.Single(metadata.Issuers).Span.In(text));
        Assert.Equal(new DateOnly(2021, 3, 4), metadata.Dates.Signed!.Value);
    }

    private static string Damage(string text, Random random)
    {
        const string noise = "\n 　#：。《》（）〔〕号年月日第期-|0";
        var characters = text.ToList();
        for (var edits = random.Next(1, 12); edits > 0 && characters.Count > 1; edits--)
        {
            var at = random.Next(characters.Count);
            if (random.Next(3) == 0)
                characters.RemoveRange(at, random.Next(Math.Min(30, characters.Count - at)));
            else
                characters.Insert(at, noise[random.Next(noise.Length)]);
        }

        return string.Concat(characters);
    }

    private static void Check(PolicyMetadata metadata, string text)
    {
        IEnumerable<TextSpan?> spans =
        [
            metadata.Title?.Span, metadata.Kicker?.Span, metadata.Number?.Span, metadata.Issue?.Span, metadata.Place?.Span, metadata.Kind?.Span, metadata.ValidityPeriod?.Span,
            metadata.Dates.Signed?.Span, metadata.Dates.Printed?.Span, metadata.Dates.Published?.Span, metadata.Dates.Effective?.Span, metadata.Dates.Expires?.Span,
            .. metadata.Issuers.Select(fact => (TextSpan?)fact.Span), .. metadata.Repeals.Select(fact => (TextSpan?)fact.Span), .. metadata.Addressees.Select(fact => (TextSpan?)fact.Span),
        ];
        Assert.All(spans.OfType<TextSpan>(), span => Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, span.ToString()));
        Validity.Of(metadata).StatusOn(new DateOnly(2024, 1, 1));
    }

    private static PolicyMetadata Read(SourceDocument source)
    {
        var text = TextNormalizer.Normalize(source.Text);
        return MetadataReader.Read(source, text, StructureParser.Parse(text));
    }
}
