using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Dialogues;

/// <summary>What each command says.</summary>
public sealed class CommandTests
{
    private const long Boss = 99;

    private static readonly DialogueOptions WithBoss = new() { Operators = [Boss] };

    [Theory]
    [InlineData("/start", "现在有 7 份文件")]
    [InlineData("/help", "/place　设置所在地区")]
    [InlineData("/new", "已经忘掉")]
    [InlineData("/sources", "还没有回答过问题")]
    [InlineData("/place", "还没有设置地区")]
    [InlineData("/place 平湖", "浙江省嘉兴市平湖市")]
    [InlineData("/place 天边", "没找到叫“天边”的地区")]
    [InlineData("/place <b>", "没找到叫“<b>”的地区")]
    [InlineData("/place 朝阳", "不止一个")]
    [InlineData("/documents", "共 7 份文件")]
    [InlineData("/documents 平湖", "“平湖”的文件，共 3 份")]
    [InlineData("/documents 拉萨", "库里没有“拉萨”的文件")]
    [InlineData("/feedback", "写在命令后面")]
    [InlineData("/feedback 字太小", "意见已经记下")]
    [InlineData("/foo", "没有 /foo 这个命令")]
    // What operators may do is unknown to others, and is not in their help.
    [InlineData("/stats", "没有 /stats 这个命令")]
    [InlineData("/pause", "没有 /pause 这个命令")]
    public async Task A_command_says(string command, string words)
    {
        var bench = await DialogueBench.OpenAsync(WithBoss);
        Assert.Contains(words, DialogueBench.Read(await bench.SayAsync(command)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/stats", "今天 / 近7天")]
    [InlineData("/unanswered", "没有查不到依据的问题")]
    [InlineData("/pause", "已暂停")]
    [InlineData("/resume", "已恢复")]
    [InlineData("/reload", "没有需要重新载入的内容")]
    [InlineData("/help", "/unanswered　查不到依据的问题")]
    public async Task An_operators_command_says(string command, string words)
    {
        var bench = await DialogueBench.OpenAsync(WithBoss);
        Assert.Contains(words, DialogueBench.Read(await bench.SayAsync(command, Boss)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reload_says_what_the_host_did()
    {
        var bench = await DialogueBench.OpenAsync(WithBoss, context => context with { Reload = _ => Task.FromResult("提示词 <6> 份") });
        Assert.Equal("已重新载入：提示词 <6> 份", DialogueBench.Read(await bench.SayAsync("/reload", Boss)));
    }

    [Theory]
    [InlineData("en-US", "Hello.")]
    [InlineData("zh-hans", "您好")]
    [InlineData(null, "您好")]
    public async Task The_greeting_is_in_the_language_of_the_app(string? language, string words)
    {
        var bench = await DialogueBench.OpenAsync();
        Assert.StartsWith(words, DialogueBench.Read(await bench.SayAsync("/start", change: said => said with { Language = language })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examples_below_the_greeting_ask_themselves()
    {
        var bench = await DialogueBench.OpenAsync(new DialogueOptions { Examples = ["平湖中级工技能提升补贴多少？", "二", "三"] });
        var greeting = await bench.SayAsync("/start");
        Assert.Equal(3, DialogueBench.Buttons(greeting).Length);
        var answer = DialogueBench.Read(await bench.PressAsync(greeting, "平湖中级工技能提升补贴多少？"));
        Assert.StartsWith("问：平湖中级工技能提升补贴多少？", answer, StringComparison.Ordinal);
        Assert.Contains("1300元", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_several_places_is_asked_back_and_the_pressed_one_kept()
    {
        var bench = await DialogueBench.OpenAsync();
        var which = await bench.SayAsync("/place 朝阳");
        Assert.Contains("辽宁省朝阳市", DialogueBench.Buttons(which).Select(button => button.Text));
        Assert.Contains("辽宁省朝阳市", DialogueBench.Read(await bench.PressAsync(which, "辽宁省朝阳市")), StringComparison.Ordinal);
        var now = await bench.SayAsync("/place");
        Assert.Contains("现在设置的地区是辽宁省朝阳市", DialogueBench.Read(now), StringComparison.Ordinal);
        await bench.PressAsync(now, "清除地区");
        Assert.Contains("还没有设置地区", DialogueBench.Read(await bench.SayAsync("/place")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_is_assumed_where_the_question_names_none_and_the_answer_says_so()
    {
        var bench = await DialogueBench.OpenAsync();
        await bench.SayAsync("/place 海宁");
        var assumed = DialogueBench.Read(await bench.SayAsync("到2021年有多少家技能夜校？"));
        Assert.Contains("按您设置的“海宁市”查询", assumed, StringComparison.Ordinal);
        Assert.Contains("24所", assumed, StringComparison.Ordinal);
        await bench.SayAsync("/new");
        var named = DialogueBench.Read(await bench.SayAsync("宜兴到2021年底有多少所技能夜校？"));
        Assert.DoesNotContain("按您设置的", named, StringComparison.Ordinal);
        Assert.Contains("36所", named, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_is_set_goes_before_the_one_that_was_talked_about()
    {
        var bench = await DialogueBench.OpenAsync();
        await bench.SayAsync("宜兴到2021年底开办技能夜校多少所？");
        await bench.SayAsync("/place 海宁");
        Assert.Contains("24所", DialogueBench.Read(await bench.SayAsync("开办技能夜校多少所？")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_assumed_place_has_nothing_a_button_asks_without_it()
    {
        var bench = await DialogueBench.OpenAsync();
        await bench.SayAsync("/place 拉萨");
        var nothing = await bench.SayAsync("袜艺职工技能竞赛第一名奖励多少元？");
        Assert.Contains("8000元", DialogueBench.Read(await bench.PressAsync(nothing, "不限地区再查")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_are_paged_in_place_and_opened()
    {
        var texts = Enumerable.Range(1, 23).Select(i => ($"a/{i:D2}.txt", AnsweringTexts.Yixing.Replace("第7期", $"第{i}期", StringComparison.Ordinal))).ToArray();
        var library = await AnsweringLibrary.InMemoryAsync(texts);
        var bench = await DialogueBench.OpenAsync(change: context => context with { Borrow = () => DialogueBench.DeskOver(library) });
        var first = await bench.SayAsync("/documents");
        Assert.Contains("第 1/3 页", DialogueBench.Read(first), StringComparison.Ordinal);
        var second = await bench.PressAsync(first, "▶");
        Assert.Equal(OutgoingKind.Edit, second.Messages[0].Kind);
        Assert.Contains("第 2/3 页", DialogueBench.Read(second), StringComparison.Ordinal);
        Assert.Contains("第 1/3 页", DialogueBench.Read(await bench.PressAsync(second, "◀")), StringComparison.Ordinal);
        Assert.Contains("产业工人队伍建设改革", DialogueBench.Read(await bench.PressAsync(second, "11")), StringComparison.Ordinal);
        var placed = await bench.PressAsync(await bench.SayAsync("/documents 宜兴"), "▶");
        Assert.Contains("“宜兴”的文件，共 23 份", DialogueBench.Read(placed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_opens_its_passage_with_or_without_the_document()
    {
        var bench = await DialogueBench.OpenAsync();
        bench.Dialogue.Meet(new() { Id = 1, Username = "policy_bot" });
        var answer = await bench.SayAsync("平湖市会员生病住院的慰问标准是多少？");
        var opened = DialogueBench.Read(await bench.PressAsync(answer, "〔1〕"));
        var link = opened[(opened.IndexOf("?start=", StringComparison.Ordinal) + 7)..].Trim();
        Assert.Equal(opened, DialogueBench.Read(await bench.SayAsync("/start " + link)));
        Assert.Equal(opened, DialogueBench.Read(await bench.SayAsync("/start p_" + link.Split('_')[2])));
        Assert.Contains("现在库里没有", DialogueBench.Read(await bench.SayAsync("/start p_0123456789abcdef")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_shows_the_quotes_of_the_last_answer_again()
    {
        var bench = await DialogueBench.OpenAsync();
        await bench.SayAsync("平湖中级工技能提升补贴多少？");
        var sources = await bench.SayAsync("/sources");
        Assert.Contains("（二）中级工每人1300元", DialogueBench.Read(sources), StringComparison.Ordinal);
        Assert.Contains("<blockquote expandable>", sources.Messages[0].Html, StringComparison.Ordinal);
        await bench.SayAsync("/new");
        Assert.Contains("还没有回答过问题", DialogueBench.Read(await bench.SayAsync("/sources")), StringComparison.Ordinal);
    }
}
