using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Corpus.Text;

public sealed class CharacterFolderTests
{
    [Theory]
    [InlineData("ＡＢＣ１２３（）：，", "abc123():,")]
    [InlineData("培訓補貼", "培训补贴")]
    [InlineData("“企业”「工会」", "\"企业\"\"工会\"")]
    [InlineData("穗人社规字〔2019〕6号［附］", "穗人社规字[2019]6号[附]")]
    [InlineData("2018—2020年−1", "2018-2020年-1")]
    [InlineData("一、甲。二．乙", "一,甲.二.乙")]
    [InlineData("〈办法〉二〇二〇", "《办法》二零二零")]
    [InlineData("\u3000a\u00a0b\tc", " a b c")]
    [InlineData("•・‧∙·", "·····")]
    public void What_does_not_matter_for_matching_is_folded(string text, string folded) => Assert.Equal(folded, CharacterFolder.Fold(text));

    [Fact]
    public void Letters_of_every_script_lose_their_case()
    {
        for (var i = 'A'; i < '\u0600'; i++)
        {
            if (char.IsUpper(i))
                Assert.Equal(char.ToLowerInvariant(i), CharacterFolder.Fold(i));
        }
    }

    [Fact]
    public void A_text_keeps_its_length() => Assert.Equal("İstanbul\ud83d\ude00".Length, CharacterFolder.Fold("İstanbul\ud83d\ude00").Length);
}
