using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Events;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Dialogues;

/// <summary>Chats that come, go and move; questions that waited too long; what operators see.</summary>
public sealed class ChatTests
{
    private const string Grade = "平湖中级工技能提升补贴多少？";
    private const string Unknown = "平湖技能夜校的校长是谁？";
    private const long Boss = 99;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_chat_that_is_gone_is_forgotten()
    {
        var bench = await DialogueBench.OpenAsync();
        await bench.SayAsync("/place 平湖");
        await bench.PressAsync(await bench.SayAsync(Grade), "👎");
        var gone = await bench.HearAsync(Membership(bench, DialogueBench.Ann, isOut: true));
        Assert.Empty(gone.Messages);
        Assert.Empty(await bench.Journal.NotesAsync(bench.Keys.OfChat(DialogueBench.Ann), Stop));
        Assert.Contains("还没有设置地区", DialogueBench.Read(await bench.SayAsync("/place")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_is_greeted_once_when_the_bot_comes_and_again_when_it_comes_back()
    {
        var bench = await DialogueBench.OpenAsync();
        Assert.Contains("大家好", DialogueBench.Read(await bench.HearAsync(Membership(bench, DialogueBench.Group, isOut: false))), StringComparison.Ordinal);
        Assert.Empty((await bench.HearAsync(Membership(bench, DialogueBench.Group, isOut: false))).Messages);
        await bench.HearAsync(Membership(bench, DialogueBench.Group, isOut: true));
        Assert.Contains("大家好", DialogueBench.Read(await bench.HearAsync(Membership(bench, DialogueBench.Group, isOut: false))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_chat_that_is_back_begins_with_start()
    {
        var bench = await DialogueBench.OpenAsync();
        Assert.Empty((await bench.HearAsync(Membership(bench, DialogueBench.Ann, isOut: false))).Messages);
    }

    [Fact]
    public async Task A_group_that_moved_goes_on_where_it_was()
    {
        var bench = await DialogueBench.OpenAsync();
        var answer = await bench.SayInGroupAsync("宜兴到2021年底开办技能夜校多少所？", DialogueBench.Ann);
        const long moved = -1_000_000_000_300;
        await bench.HearAsync(bench.Message("", DialogueBench.Ann, DialogueBench.Group) with { Kind = ChatEventKind.Migrated, Address = new ChatAddress(DialogueBench.Group, null) { MovedTo = moved } });
        Assert.Empty(await bench.Journal.NotesAsync(bench.Keys.OfChat(DialogueBench.Group), Stop));
        Assert.Contains("24所", DialogueBench.Read(await bench.HearAsync(bench.Message("那海宁呢？", DialogueBench.Ann, moved))).Split('\n')[0], StringComparison.Ordinal);
        Assert.Equal("谢谢您的评价。", (await bench.PressAsync(answer, "👍", DialogueBench.Ann, moved)).Toast);
    }

    [Fact]
    public async Task Missed_questions_get_one_apology_with_a_button_for_each()
    {
        var bench = await DialogueBench.OpenAsync();
        var missed = new[] { "/start", Grade, "🙂", "平湖 <高级工> 补贴多少？", Grade }.Select(text => bench.Message(text, DialogueBench.Ann, DialogueBench.Ann)).ToList();
        var apology = bench.Dialogue.Apologise(missed);
        await bench.KeepAsync(apology);
        Assert.Equal(["再问 1", "再问 2"], DialogueBench.Buttons(apology).Select(button => button.Text));
        Assert.Contains("2. 平湖 <高级工> 补贴多少？", DialogueBench.Read(apology), StringComparison.Ordinal);
        Assert.Contains("1300元", DialogueBench.Read(await bench.PressAsync(apology, "再问 1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missed_messages_without_a_question_get_an_apology_too()
    {
        var bench = await DialogueBench.OpenAsync();
        var apology = bench.Dialogue.Apologise([bench.Message("🙂", DialogueBench.Ann, DialogueBench.Ann)]);
        await bench.KeepAsync(apology);
        Assert.Contains("现在可以继续提问了", DialogueBench.Read(apology), StringComparison.Ordinal);
        Assert.Empty(DialogueBench.Buttons(apology));
    }

    [Fact]
    public async Task Many_long_missed_questions_still_make_messages()
    {
        var bench = await DialogueBench.OpenAsync();
        var missed = Enumerable.Range(0, 300).Select(i => bench.Message($"{i}" + new string('补', 3_000), DialogueBench.Ann, DialogueBench.Ann)).ToList();
        var apology = bench.Dialogue.Apologise(missed);
        await bench.KeepAsync(apology);
        Assert.Equal(20, DialogueBench.Buttons(apology).Length);
    }

    [Fact]
    public async Task Questions_without_evidence_are_listed_by_how_often_they_were_asked_and_name_nobody()
    {
        var bench = await DialogueBench.OpenAsync(new DialogueOptions { Operators = [Boss] });
        await bench.SayAsync("海宁疗休养基地有几张床位？");
        await bench.SayAsync(Unknown);
        await bench.SayAsync("平湖技能夜校的校长是谁", DialogueBench.Ben);
        Assert.Contains("1. 平湖技能夜校的校长是谁（2 次）\n2. 海宁", DialogueBench.Read(await bench.SayAsync("/unanswered", Boss)), StringComparison.Ordinal);
        var notes = await bench.Journal.NotesAsync(NoteNames.Unanswered, Stop);
        Assert.DoesNotContain(notes, note => note.Value!.Contains(bench.Keys.OfPerson(DialogueBench.Ann), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_most_frequent_questions_without_evidence_are_kept()
    {
        var bench = await DialogueBench.OpenAsync(new DialogueOptions { Operators = [Boss], UnansweredKept = 10, PersonRate = new(1000, 1000, 1000) });
        await bench.SayAsync(Unknown);
        await bench.SayAsync(Unknown);
        for (var i = 0; i < 14; i++)
            await bench.SayAsync($"平湖技能夜校的{(char)('甲' + i)}校长是谁？");
        Assert.Equal(10, (await bench.Journal.NotesAsync(NoteNames.Unanswered, Stop)).Count);
        Assert.Contains("1. " + Unknown, DialogueBench.Read(await bench.SayAsync("/unanswered", Boss)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_count_kinds_people_and_days()
    {
        var bench = await DialogueBench.OpenAsync(new DialogueOptions { Operators = [Boss] });
        await bench.SayAsync(Grade);
        bench.Clock.Advance(TimeSpan.FromDays(1));
        await bench.SayAsync(Grade);
        await bench.SayAsync(Unknown, DialogueBench.Ben);
        var stats = DialogueBench.Read(await bench.SayAsync("/stats", Boss));
        Assert.Contains("有依据的回答：1 / 2", stats, StringComparison.Ordinal);
        Assert.Contains("查不到依据：1 / 1", stats, StringComparison.Ordinal);
        Assert.Contains("提问人数：2 / 2", stats, StringComparison.Ordinal);
        bench.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Contains("有依据的回答：0 / 0", DialogueBench.Read(await bench.SayAsync("/stats", Boss)), StringComparison.Ordinal);
    }

    private static ChatEvent Membership(DialogueBench bench, long chat, bool isOut) =>
        bench.Message("", DialogueBench.Ann, chat) with { Kind = ChatEventKind.Membership, MessageId = 0, IsOut = isOut };
}
