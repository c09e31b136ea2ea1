using ReformBot.Answering.Composition;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>Which the eight are stands where eight are named before they are counted.</summary>
public sealed class CountedEnumerationTests
{
    [Theory]
    [InlineData("四大产业都是些什么?", "发展丝绸、茶叶、船舶、光电四大产业。", true)]
    [InlineData("三个工程叫什么?", "实施“筑梦”“强技”“暖心”三个工程。", true)]
    [InlineData("四大产业都是些什么?", "围绕四大产业布局,建设园区、基地、学校。", false)]
    [InlineData("四大产业都是些什么?", "发展丝绸、茶叶四大产业。", false)] // two only
    [InlineData("产业都有些什么?", "发展丝绸、茶叶、船舶、光电四大产业。", false)]
    public void So_many_are_named_before_they_are_counted(string question, string sentence, bool isIn) =>
        Assert.Equal(isIn, new CountedEnumeration(CharacterFolder.Fold(question)).IsIn(CharacterFolder.Fold(sentence)));
}
