using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Transport;
using ReformBot.Tests.Support;
using ReformBot.Tests.TelegramChat.Pump;

namespace ReformBot.Tests.TelegramChat.Delivery;

/// <summary>Whatever the server and the network do, the person gets each message once, or the bot knows that nobody is there.</summary>
public sealed class DeliveryTests : BotFixture
{
    public static TheoryData<string, int> Faults
    {
        get
        {
            var faults = new TheoryData<string, int>();
            foreach (var fault in Enum.GetValues<TelegramServerFault>().Except([TelegramServerFault.None, TelegramServerFault.Hangs, TelegramServerFault.Slow]))
            {
                faults.Add(fault.ToString(), 1);
                faults.Add(fault.ToString(), 3);
            }

            return faults;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_message_arrives_once_whatever_happens_to_its_request(string fault, int times)
    {
        World.Say(Person, "第一问");
        var bot = Poll();
        await IdleAsync(bot);
        Server.Faults.Next("sendMessage", [.. Enumerable.Repeat(Enum.Parse<TelegramServerFault>(fault), times)]);
        World.Say(Person, "第二问上|第二问下");
        await bot.UntilAsync(() => Said(Alone).Length >= 3);
        await IdleAsync(bot);
        Assert.Equal(["答：第一问", "答：第二问上", "答：第二问下"], Said(Alone));
    }

    /// <summary>The probes of a message whose answer was lost meet faults as well.</summary>
    [Theory]
    [MemberData(nameof(Faults))]
    public async Task An_edit_is_made_whatever_happens_to_its_request(string fault, int times)
    {
        var bot = Poll();
        var asked = World.Say(Person, "前");
        await IdleAsync(bot);
        Server.Faults.Next("editMessageText", [.. Enumerable.Repeat(Enum.Parse<TelegramServerFault>(fault), times)]);
        Server.Faults.Next("sendMessage", TelegramServerFault.CutAfter);
        World.Edit(asked, "后|加");
        await bot.UntilAsync(() => Said(Alone) is ["答：后", "答：加"]);
        await IdleAsync(bot);
        Assert.Equal(["答：后", "答：加"], Said(Alone));
    }

    [Fact]
    public async Task The_bot_s_own_older_messages_are_never_taken_for_the_one_that_was_lost()
    {
        foreach (var question in new[] { "一", "二", "三" })
            World.Say(Person, question);
        var bot = Poll();
        await IdleAsync(bot);
        await bot.StopAsync();

        // Another process, which has seen nothing of the chat but an old message.
        Server.Faults.Next("sendMessage", TelegramServerFault.CutBefore, TelegramServerFault.CutAfter);
        World.Press(Person, Alone.Messages[0], "x");
        var next = Poll(new EchoDialogue { Answer = (_, _, _) => Task.FromResult(EchoDialogue.Say(["按钮"])) });
        await next.UntilAsync(() => Said(Alone).Length >= 4);
        await IdleAsync(next);
        Assert.Equal(["答：一", "答：二", "答：三", "答：按钮"], Said(Alone));
    }

    [Theory]
    [InlineData("<b>没有关")]
    [InlineData("<div>块</div>")]
    [InlineData("&lt;原样&gt; <u>多</b>")]
    public async Task Markup_that_cannot_be_parsed_arrives_as_plain_text(string html)
    {
        World.Say(Person, "x");
        var bot = Poll(Saying(new OutgoingMessage { Html = html }));
        await bot.UntilAsync(() => Said(Alone).Length > 0);
        Assert.Empty(Alone.FromBot.Single().Now.Entities);
        Assert.DoesNotContain("<b>", Said(Alone)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_blocked_the_bot_is_noted_and_the_rest_is_dropped_until_they_come_back()
    {
        World.Say(Person, "一|二|三");
        Alone.IsBlocked = true;
        var bot = Poll();
        await IdleAsync(bot);
        Assert.Equal(1, Server.Calls("sendMessage"));
        Assert.NotNull(await Journal.NoteAsync(TelegramBotUnderTest.Keys.OfChat(Person.Id), ChatNotes.Gone, Stop));
        Alone.IsBlocked = false;
        World.Say(Person, "四");
        await bot.UntilAsync(() => Said(Alone).Length > 0);
        Assert.Equal(["答：四"], Said(Alone));
        Assert.Null(await Journal.NoteAsync(TelegramBotUnderTest.Keys.OfChat(Person.Id), ChatNotes.Gone, Stop));
    }

    [Fact]
    public async Task A_group_that_was_removed_from_is_noted_without_a_message()
    {
        Ask("在吗");
        var bot = Poll();
        await bot.UntilAsync(() => Said(Group).Length > 0);
        World.Remove(Group, Person);
        await IdleAsync(bot);
        Assert.NotNull(await Journal.NoteAsync(TelegramBotUnderTest.Keys.OfChat(Group.Id), ChatNotes.Gone, Stop));
        Assert.Equal(1, Server.Calls("sendMessage"));
    }

    [Fact]
    public async Task A_group_that_moved_is_followed()
    {
        Ask("一|二");
        var moved = World.Chat(-1_000_000_000_500);
        Group.MigratedTo = moved.Id;
        var bot = Poll();
        await bot.UntilAsync(() => Said(moved).Length == 2);
        Assert.Equal(["答：一", "答：二"], Said(moved));
    }

    [Fact]
    public async Task Where_the_topic_or_the_question_is_gone_the_answer_comes_all_the_same()
    {
        var forum = World.Chat(-1_000_000_000_600, forum: true);
        forum.Topics.Add(7);
        var asked = World.Say(forum, Person, "@policy_bot 一", thread: 7);
        forum.Topics.Clear();
        forum.Delete(asked.Id);
        var bot = Poll();
        await bot.UntilAsync(() => Said(forum).Length == 1);
        Assert.True(forum.FromBot.Single() is { Thread: null, ReplyTo: null });
    }

    [Fact]
    public async Task In_a_topic_the_answer_stays_there_and_replies_to_its_question()
    {
        var forum = World.Chat(-1_000_000_000_600, forum: true);
        forum.Topics.Add(7);
        var asked = World.Say(forum, Person, "@policy_bot 一", thread: 7);
        var bot = Poll();
        await bot.UntilAsync(() => Said(forum).Length == 1);
        Assert.Equal((7, asked.Id), (forum.FromBot.Single().Thread, forum.FromBot.Single().ReplyTo));
    }

    [Fact]
    public async Task An_edited_question_changes_its_answer_and_says_which_part_is_gone()
    {
        var asked = World.Say(Person, "一|二|三");
        var bot = Poll();
        await IdleAsync(bot);
        World.Edit(asked, "甲|乙");
        await bot.UntilAsync(() => Said(Alone)[0] == "答：甲");
        await IdleAsync(bot);
        Assert.Equal(["答：甲", "答：乙", "（问题已修改，以更新后的回答为准。）"], Said(Alone));
        World.Edit(asked, "甲|乙");
        await IdleAsync(bot);
        Assert.Equal(3, Said(Alone).Length);
    }

    [Fact]
    public async Task An_answer_that_was_deleted_is_sent_anew_when_the_question_is_edited()
    {
        var asked = World.Say(Person, "一");
        var bot = Poll();
        await IdleAsync(bot);
        Alone.Delete(Alone.FromBot.Single().Id);
        World.Edit(asked, "二");
        await bot.UntilAsync(() => Said(Alone).Length > 0);
        Assert.Equal(["答：二"], Said(Alone));
    }

    [Fact]
    public async Task A_document_is_sent_once_and_where_it_is_gone_that_is_said()
    {
        World.Say(Person, "x");
        var bot = Poll(
            Saying(new OutgoingMessage { Kind = OutgoingKind.Document, DocumentId = "有", Html = "原文件" }, new OutgoingMessage { Kind = OutgoingKind.Document, DocumentId = "无" }),
            context => context with { OpenSource = (id, _) => Task.FromResult(id == "有" ? new ReformBot.TelegramChat.SourceFile("a.txt", "原文"u8.ToArray()) : null) });
        Server.Faults.Next("sendDocument", TelegramServerFault.CutAfter);
        await IdleAsync(bot);
        Assert.Equal(2, Alone.FromBot.Count());
        Assert.Equal("a.txt", Alone.FromBot.First().FileName);
        Assert.Contains("取不到", Said(Alone)[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4200:another_one", TelegramErrorKind.Unauthorized, "@BotFather")]
    [InlineData("no-token", TelegramErrorKind.NotFound, "token")]
    public async Task A_token_that_is_refused_ends_the_bot_with_a_sentence_for_the_operator(string token, TelegramErrorKind kind, string named)
    {
        await using var server = await TelegramServer.StartAsync();
        await using var bot = new TelegramBotUnderTest(server, Journal, new EchoDialogue(), token: token).Poll();
        var refused = await Assert.ThrowsAsync<BotRefusedException>(() => bot.Running);
        Assert.Equal(kind, refused.Kind);
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(token, refused.ToString(), StringComparison.Ordinal);
    }

    private static EchoDialogue Saying(params OutgoingMessage[] messages) =>
        new() { Answer = (_, _, _) => Task.FromResult(new Turnout { Messages = [.. messages] }) };
}
