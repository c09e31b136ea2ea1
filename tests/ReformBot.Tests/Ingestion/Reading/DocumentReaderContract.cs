using FsCheck;
using FsCheck.Fluent;
using ReformBot.Ingestion.Reading;

namespace ReformBot.Tests.Ingestion.Reading;

/// <summary>What every reader does, whatever its format.</summary>
public abstract class DocumentReaderContract
{
    private protected abstract IDocumentReader Reader { get; }

    private protected abstract ContentFormat Format { get; }

    protected abstract string MediaType { get; }

    /// <summary>A document of the format that holds <see cref="Sentence"/>.</summary>
    protected abstract byte[] Sample { get; }

    protected const string Sentence = "各区应当于每年三月底前公布补贴标准。";

    /// <summary>Why the reader cannot be tried on this machine; null when it can.</summary>
    protected virtual string? Missing => null;

    [Fact]
    public async Task Reads_its_format()
    {
        var document = (await ReadAsync(Sample)).Document!;
        Assert.Equal(("docs/样本", MediaType), (document.Name, document.MediaType));
        Assert.Contains(Sentence, document.Text);
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public async Task The_same_bytes_give_the_same_text()
    {
        var first = (await ReadAsync(Sample)).Document!;
        var second = (await ReadAsync([.. Sample])).Document!;
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first.Declared, second.Declared);
    }

    [Fact]
    public async Task What_was_noticed_before_is_passed_on()
    {
        SkipWhereMissing();
        var raw = new RawDocument("docs/样本", Format, Sample, ["已经注意到的事"]);
        var result = await Reader.ReadAsync(raw, TestContext.Current.CancellationToken);
        Assert.Contains("已经注意到的事", result.Document!.Warnings);
    }

    [Fact]
    public async Task A_document_cut_off_anywhere_is_a_result_and_no_exception()
    {
        for (var i = 0; i < 8; i++)
            _ = await ReadAsync(Sample[..(Sample.Length * i / 8)]);
    }

    [Fact]
    public void Damaged_bytes_are_a_result_and_no_exception()
    {
        SkipWhereMissing();
        var damage = Gen.Zip(Gen.Choose(0, Sample.Length - 1), Gen.Choose(0, 255)).ListOf(20);
        Prop.ForAll(damage.ToArbitrary(), places =>
        {
            byte[] bytes = [.. Sample];
            foreach (var (at, value) in places)
                bytes[at] = (byte)value;
            var result = Reader.ReadAsync(new RawDocument("x", Format, bytes, []), CancellationToken.None).AsTask().GetAwaiter().GetResult();
            return (result.Document is null) != (result.Problem is null);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(DamagedSamples));
    }

    [Fact]
    public async Task Its_version_stays_the_same()
    {
        var version = await Reader.VersionAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(version);
        Assert.Equal(version, await Reader.VersionAsync(TestContext.Current.CancellationToken));
    }

    protected virtual int DamagedSamples => 60;

    private protected async Task<ReadResult> ReadAsync(byte[] bytes)
    {
        SkipWhereMissing();
        return await Reader.ReadAsync(new RawDocument("docs/样本", Format, bytes, []), TestContext.Current.CancellationToken);
    }

    private void SkipWhereMissing()
    {
        if (Missing is { } reason)
            Assert.Skip(reason);
    }
}
