using System.Text.Json.Nodes;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Dialogues;

/// <summary>Whole conversations over the strict server, as the person sees them.</summary>
public sealed class ConversationTests
{
    private static readonly TelegramServerPerson Wang = new(7, "老王");
    private static readonly TelegramServerPerson Li = new(8, "<b>小李</b>");

    [Fact]
    public async Task A_person_asks_opens_a_clause_and_says_what_is_wrong()
    {
        await using var stage = await OpenAsync();
        var chat = stage.Server.World.Chat(Wang.Id);
        await stage.SayAsync(Wang, "/start");
        await stage.SayAsync(Wang, "平湖中级工技能提升补贴多少？");
        await stage.PressAsync(Wang, chat, "〔1〕");
        await stage.PressAsync(Wang, chat, "▶");
        await stage.PressAsync(Wang, chat, "收起");
        await stage.SayAsync(Wang, "那高级工呢？");
        Assert.Equal("已记下，谢谢。", await stage.PressAsync(Wang, chat, "👎"));
        await stage.SayAsync(chat, Wang, "想知道在哪办", chat.LastMessageId);
        await stage.PressAsync(Wang, chat, "没答对？");
        await stage.PressAsync(Wang, chat, "原文件");
        await stage.SayAsync(Wang, "/place 海宁");
        await stage.SayAsync(Wang, "2021年技能夜校培训了多少人次？");
        await stage.SayAsync(Wang, "我电话13800138000，平湖高级工技能提升补贴多少？");
        await stage.SayAsync(Wang, "", new JsonObject { ["voice"] = new JsonObject { ["file_id"] = "v" } });
        Check(stage, "private");
    }

    [Fact]
    public async Task A_group_asks_by_mention_and_corrects_its_question()
    {
        await using var stage = await OpenAsync();
        var group = stage.Server.World.Chat(-300);
        var asked = await stage.SayAsync(group, Li, "@policy_bot 海宁办了多少所夜校？");
        await stage.EditAsync(asked, "@policy_bot 宜兴办了多少所夜校？");
        await stage.PressAsync(Wang, group, "〔1〕");
        Assert.Equal("谢谢您的评价。", await stage.PressAsync(Wang, group, "👍"));
        await stage.SayAsync(group, Li, "/help@policy_bot");
        Check(stage, "group");
    }

    private static Task<ChatStage> OpenAsync() => OpenAsync(new DialogueOptions { SendsDocuments = true, PersonRate = new(100, 100, 100) });

    private static async Task<ChatStage> OpenAsync(DialogueOptions options)
    {
        var library = await AnsweringLibrary.InMemoryAsync();
        return await ChatStage.OpenAsync(() => DialogueBench.DeskOver(library), options);
    }

    private static void Check(ChatStage stage, string name)
    {
        Assert.Empty(stage.Failures);
        Assert.Empty(stage.Server.Complaints);
        Approved.Check(stage.Transcript, name);
    }
}
