using ReformBot.Answering.Writing;

namespace ReformBot.Tests.Answering.Writing;

/// <summary>A draft comes in pieces of any size; its sentences are the same.</summary>
public sealed class DraftReaderTests
{
    [Theory]
    [InlineData("共36所[1]。培训5820人次[1]。", "共36所。/1", "培训5820人次。/1")]
    [InlineData("共36所。[1]培训5820人次。[2][3]", "共36所。/1", "培训5820人次。/2,3")]
    [InlineData("共36所[1]\n培训5820人次[1]", "共36所/1", "培训5820人次/1")]
    [InlineData("投入362.5万元[1]。", "投入362.5万元。/1")] // a decimal point ends nothing
    [InlineData("推行“三联三促。”工作[1]。", "推行“三联三促。”/", "工作。/1")]
    [InlineData("依据《办法；细则》执行[1]。", "依据《办法；细则》执行。/1")]
    [InlineData("一是建会；二是选点[2]。", "一是建会；/", "二是选点。/2")]
    [InlineData("共36所【1】，24所［2］。", "共36所，24所。/1,2")]
    [InlineData("共36所[1、3]。", "共36所。/1,3")]
    [InlineData("文号是平人社发〔2024〕6号[1]。", "文号是平人社发〔2024〕6号。/1")] // four digits are a year
    [InlineData("1. 共36所[1]。\n- **2、** 共24所[2]。", "共36所。/1", "共24所。/2")]
    [InlineData("3.5万人[1]。", "3.5万人。/1")]
    [InlineData("应当符合下列条件：[1]。", "应当符合下列条件：/1")]
    [InlineData("共36所[0]。共24所[99]。", "共36所。/0", "共24所。/99")]
    [InlineData("<think>先想一想。[1]</think>\n共36所[1]。", "共36所。/1")]
    [InlineData("<think>一直在想。[1]")]
    [InlineData("")]
    [InlineData("\n\n[1]\n")]
    public void A_draft_is_cut_into_sentences_with_their_numbers(string draft, params string[] expected)
    {
        for (var piece = 1; piece <= Math.Max(1, draft.Length); piece++)
        {
            var reader = new DraftReader(4000);
            var sentences = new List<ModelSentence>();
            for (var start = 0; start < draft.Length; start += piece)
                sentences.AddRange(reader.Read(draft.Substring(start, Math.Min(piece, draft.Length - start))));
            sentences.AddRange(reader.Rest(isWhole: true));
            Assert.Equal(expected, sentences.Select(sentence => $"{sentence.Text}/{string.Join(',', sentence.Numbers)}"));
        }
    }

    [Fact]
    public void A_sentence_is_whole_with_the_first_character_behind_it()
    {
        var reader = new DraftReader(4000);
        Assert.Empty(reader.Read("共36所[1]。"));
        Assert.Equal("共36所。", Assert.Single(reader.Read("培")).Text);
    }

    [Fact]
    public void A_draft_beyond_its_limit_is_cut_at_the_last_whole_sentence()
    {
        var reader = new DraftReader(20);
        var sentences = reader.Read(string.Concat(Enumerable.Repeat("共36所[1]。", 100))).Concat(reader.Rest(isWhole: true)).ToList();
        Assert.True(reader.IsFull);
        Assert.Equal(20, reader.Raw.Length);
        Assert.Equal(["共36所。", "共36所。"], sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public void A_draft_that_the_model_did_not_end_loses_its_last_words()
    {
        var reader = new DraftReader(4000);
        Assert.Single(reader.Read("共36所[1]。另有"));
        Assert.Empty(reader.Rest(isWhole: false));
    }
}
