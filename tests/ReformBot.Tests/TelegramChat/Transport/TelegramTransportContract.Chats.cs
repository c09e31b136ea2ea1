using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.Tests.TelegramChat.Transport;

/// <summary>Chats that are gone, groups and topics, and what a bot says about itself.</summary>
public abstract partial class TelegramTransportContract
{
    private static readonly TelegramText Some = TelegramText.FromPlain("答案");

    [Fact]
    public async Task A_chat_that_never_was_is_not_found() =>
        Assert.True((await Transport.SendMessageAsync(new(404_404, Some), Stop)).FailedBy(TelegramErrorKind.ChatNotFound));

    [Fact]
    public async Task A_person_who_blocks_the_bot_is_told_apart_from_a_missing_one()
    {
        World.Block(Person);
        var sent = await Transport.SendMessageAsync(new(Person.Id, Some), Stop);
        Assert.True(sent.FailedBy(TelegramErrorKind.BotBlocked));
        Assert.Equal((403, false, false), (sent.Error!.Code, sent.Error.Uncertain, sent.Error.Transient));
    }

    [Fact]
    public async Task A_group_that_removed_the_bot_gives_it_no_rights()
    {
        var group = World.Chat(-70);
        World.Remove(group, Person);
        Assert.True((await Transport.SendMessageAsync(new(group.Id, Some), Stop)).FailedBy(TelegramErrorKind.NoRights));
    }

    [Fact]
    public async Task A_group_that_migrated_says_where_it_went()
    {
        var group = World.Chat(-70);
        var supergroup = World.Migrate(group, Person);
        var sent = await Transport.SendMessageAsync(new(group.Id, Some), Stop);
        Assert.True(sent.FailedBy(TelegramErrorKind.GroupMigrated));
        Assert.Equal(supergroup.Id, sent.Error!.MigrateToChatId);
        Assert.True((await Transport.SendMessageAsync(new(supergroup.Id, Some), Stop)).Succeeded);
    }

    [Fact]
    public async Task An_answer_stays_in_its_topic_while_there_is_one()
    {
        var forum = World.Chat(-1_000_000_000_900, forum: true);
        forum.Topics.Add(12);
        var sent = await Transport.SendMessageAsync(new(forum.Id, Some) { MessageThreadId = 12 }, Stop);
        Assert.Equal((12, true), (sent.Value!.MessageThreadId, sent.Value.IsTopicMessage));
        Assert.True((await Transport.SendMessageAsync(new(forum.Id, Some) { MessageThreadId = 13 }, Stop)).FailedBy(TelegramErrorKind.TopicNotFound));
    }

    [Fact]
    public async Task An_answer_to_a_deleted_question_is_sent_without_it_unless_that_was_forbidden()
    {
        var asked = World.Say(Person, "问题");
        World.Chat(Person.Id).Delete(asked.Id);
        Assert.Null((await Transport.SendMessageAsync(new(Person.Id, Some) { ReplyTo = new(asked.Id) }, Stop)).Value!.ReplyToMessage);
        var strict = new SendMessageRequest(Person.Id, Some) { ReplyTo = new(asked.Id) { AllowSendingWithoutReply = false } };
        Assert.True((await Transport.SendMessageAsync(strict, Stop)).FailedBy(TelegramErrorKind.ReplyTargetNotFound));
    }

    [Fact]
    public async Task Typing_is_shown()
    {
        Assert.True((await Transport.SendChatActionAsync(new(Person.Id), Stop)).Succeeded);
        Assert.Equal(1, World.Chat(Person.Id).Actions);
    }

    [Fact]
    public async Task Commands_and_descriptions_are_set_in_both_languages()
    {
        BotCommand[] commands = [new("help", "帮助"), new("new", "重新开始")];
        Assert.True((await Transport.SetMyCommandsAsync(new(commands), Stop)).Succeeded);
        Assert.True((await Transport.SetMyCommandsAsync(new([new("help", "Help")], "en"), Stop)).Succeeded);
        Assert.True((await Transport.SetMyDescriptionAsync(new("问政策，给原文。"), Stop)).Succeeded);
        Assert.True((await Transport.SetMyShortDescriptionAsync(new("Policies with their source.", "en"), Stop)).Succeeded);
    }

    public static TheoryData<BotCommand> CommandsThatAreNone => new()
    {
        new BotCommand("", "空"),
        new BotCommand("Help", "大写"),
        new BotCommand("帮助", "汉字"),
        new BotCommand(new string('a', 33), "太长"),
        new BotCommand("help", ""),
        new BotCommand("help", new string('长', 257)),
    };

    [Theory]
    [MemberData(nameof(CommandsThatAreNone))]
    public async Task A_command_that_the_server_would_refuse_is_not_sent(BotCommand command)
    {
        Assert.True((await Transport.SetMyCommandsAsync(new([command]), Stop)).FailedBy(TelegramErrorKind.LimitExceeded));
        Assert.Equal(0, Server.Calls("setMyCommands"));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task There_are_a_hundred_commands(int count, bool fit)
    {
        var commands = Enumerable.Range(0, count).Select(number => new BotCommand($"c{number}", "一个命令")).ToArray();
        Assert.Equal(fit, (await Transport.SetMyCommandsAsync(new(commands), Stop)).Succeeded);
    }

    [Theory]
    [InlineData(512, 120, true)]
    [InlineData(513, 121, false)]
    public async Task Descriptions_have_their_lengths(int description, int shortOne, bool fit)
    {
        Assert.Equal(fit, (await Transport.SetMyDescriptionAsync(new(new string('长', description)), Stop)).Succeeded);
        Assert.Equal(fit, (await Transport.SetMyShortDescriptionAsync(new(new string('短', shortOne)), Stop)).Succeeded);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("s3cret_-", true)]
    [InlineData("有汉字", false)]
    [InlineData("with blank", false)]
    public async Task A_webhook_needs_a_secret_that_a_header_can_carry(string secret, bool fits)
    {
        var set = await Transport.SetWebhookAsync(new("https://bot.example.org/hook", secret), Stop);
        Assert.Equal(fits, set.Succeeded);
        Assert.Equal(fits ? "https://bot.example.org/hook" : "", (await Transport.GetWebhookInfoAsync(Stop)).Value!.Url);
        Assert.True((await Transport.DeleteWebhookAsync(Stop)).Succeeded);
    }
}
