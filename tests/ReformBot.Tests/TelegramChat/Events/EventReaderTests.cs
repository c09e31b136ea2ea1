using System.Text.Json;
using System.Text.Json.Nodes;
using ReformBot.Corpus.Text;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Transport.BotApi;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Events;

/// <summary>Updates as the test's server makes them, read as the bot reads them.</summary>
public sealed class EventReaderTests
{
    private const long GroupId = -500;
    private const long ForumId = -1_000_000_000_777;

    private static readonly TelegramServerPerson Person = new(31, "老王", LanguageCode: "zh-hans");

    private readonly TelegramServerWorld _world = new(new TelegramServerOptions { Clock = new ManualTimeProvider() });
    private readonly EventReader _reader = new(TelegramBotUnderTest.Keys, new TelegramUser { Id = 4200, IsBot = true, Username = "policy_bot" }, new ManualTimeProvider());

    private TelegramServerChat Group => _world.Chat(GroupId);

    [Theory]
    [InlineData("补贴多少？", "补贴多少？", null)]
    [InlineData("  补贴多少？ \n", "补贴多少？", null)]
    [InlineData("/start", "", "start")]
    [InlineData("/START p_1", "p_1", "start")]
    [InlineData("/place@policy_bot 高邮", "高邮", "place")]
    [InlineData("/place@Policy_Bot 高邮", "高邮", "place")]
    [InlineData("怎么用 /start 呢", "怎么用 /start 呢", null)]
    [InlineData("请问 @policy_bot 补贴", "请问  补贴", null)]
    public void In_private_everything_is_for_the_bot(string written, string text, string? command)
    {
        _world.Say(Person, written);
        var happened = Read()!;
        Assert.Equal((ChatEventKind.Message, text, command), (happened.Kind, happened.Text, happened.Command));
        Assert.True(happened.IsPrivate);
        Assert.Equal("zh-hans", happened.Language);
    }

    [Fact]
    public void A_command_for_another_bot_is_none_of_ours()
    {
        _world.Say(Person, "/start@other_bot");
        Assert.Null(Read());
    }

    [Theory]
    [InlineData("补贴多少？", false)]
    [InlineData("@other_bot 补贴多少？", false)]
    [InlineData("policy_bot 补贴多少？", false)]
    [InlineData("/help@other_bot", false)]
    [InlineData("/help", true)]
    [InlineData("/help@policy_bot", true)]
    [InlineData("@policy_bot 补贴多少？", true)]
    [InlineData("请 @POLICY_BOT 说说", true)]
    public void In_a_group_only_what_is_addressed_to_the_bot(string written, bool isForUs)
    {
        _world.Say(Group, Person, written);
        Assert.Equal(isForUs, Read() is not null);
    }

    [Fact]
    public void In_a_group_a_reply_to_the_bot_is_for_it_and_one_to_others_is_not()
    {
        var ours = new TelegramServerMessage(Group, Group.NextId(), null);
        ours.Show(new TelegramServerVersion("312.5 万元", [], null));
        Group.Add(ours, 100);
        var theirs = _world.Say(Group, Person, "我也想问");
        Read();
        _world.Say(Group, Person, "那高邮呢？", replyTo: ours.Id);
        Assert.True(Read()!.IsReply);
        _world.Say(Group, Person, "那高邮呢？", replyTo: theirs.Id);
        Assert.Null(Read());
    }

    [Fact]
    public void A_topic_stays_known_and_a_mention_by_name_counts()
    {
        var forum = _world.Chat(ForumId, forum: true);
        forum.Topics.Add(7);
        _world.Say(forum, Person, "@policy_bot 在吗", thread: 7);
        Assert.Equal(7, Read()!.Topic);
    }

    [Fact]
    public void Personal_numbers_are_masked_before_anything_else_sees_them()
    {
        const string Identity = "11010519491231002X";
        const string Phone = "13812345678";
        _world.Say(Person, $"我身份证{Identity}，手机{Phone}，补贴多少？");
        var happened = Read()!;
        Assert.Equal([PersonalNumberKind.Identity, PersonalNumberKind.Mobile], happened.Masked);
        var stored = EventPayload.Write(happened, TelegramBotUnderTest.Keys);
        Assert.DoesNotContain(Identity, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, stored, StringComparison.Ordinal);
        Assert.Contains("补贴多少？", happened.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("photo", MessageContent.Photo)]
    [InlineData("voice", MessageContent.Voice)]
    [InlineData("sticker", MessageContent.Sticker)]
    [InlineData("poll", MessageContent.Poll)]
    [InlineData("gift_of_next_year", MessageContent.Unknown)]
    public void What_is_no_text_is_told_apart(string field, MessageContent content)
    {
        _world.Say(_world.Chat(Person.Id), Person, "", other: new JsonObject { [field] = new JsonObject() });
        Assert.Equal(content, Read()!.Content);
        _world.Say(Group, Person, "", other: new JsonObject { [field] = new JsonObject() });
        Assert.Null(Read());
    }

    [Fact]
    public void The_caption_of_a_picture_counts_as_its_text()
    {
        _world.Say(Group, Person, "@policy_bot 这是什么文件", other: new JsonObject { ["photo"] = new JsonArray() });
        Assert.Contains("这是什么文件", Read()!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Forwarded_edited_and_service_messages_are_told_apart()
    {
        _world.Say(_world.Chat(Person.Id), Person, "转来的", other: new JsonObject { ["forward_origin"] = new JsonObject { ["type"] = "user" } });
        Assert.True(Read()!.IsForwarded);
        var asked = _world.Say(Person, "补贴多小？");
        Read();
        _world.Edit(asked, "补贴多少？");
        var edited = Read()!;
        Assert.Equal((ChatEventKind.Edited, asked.Id, "补贴多少？"), (edited.Kind, edited.MessageId, edited.Text));
        _world.Say(Group, Person, "", other: new JsonObject { ["pinned_message"] = new JsonObject() });
        Assert.Null(Read());
    }

    [Fact]
    public void A_button_names_who_pressed_it_and_where_it_stands()
    {
        var answer = _world.Say(Person, "x");
        Read();
        var callback = _world.Press(Person, answer, "p:1");
        var pressed = Read()!;
        Assert.Equal((ChatEventKind.Button, "p:1", answer.Id, callback), (pressed.Kind, pressed.Data, pressed.MessageId, pressed.Address.CallbackId));
        Assert.Equal((false, Person.Id), (pressed.IsStale, pressed.Address.UserId));
    }

    [Fact]
    public void A_button_of_a_message_that_is_gone_is_stale()
    {
        var answer = _world.Say(Person, "x");
        Read();
        _world.Chat(Person.Id).Delete(answer.Id);
        _world.Press(Person, answer, "随便什么");
        Assert.True(Read()!.IsStale);
    }

    [Fact]
    public void Blocking_removal_and_moving_are_seen()
    {
        _world.Block(Person);
        Assert.True(Read() is { Kind: ChatEventKind.Membership, IsOut: true, IsPrivate: true });
        _world.Unblock(Person);
        Assert.True(Read() is { Kind: ChatEventKind.Membership, IsOut: false });
        _world.Remove(Group, Person);
        Assert.True(Read() is { Kind: ChatEventKind.Membership, IsOut: true, IsPrivate: false });
        var to = _world.Migrate(Group, Person);
        Assert.True(Read() is { Kind: ChatEventKind.Migrated } moved && moved.Address.MovedTo == to.Id);
    }

    [Theory]
    [InlineData("""{"update_id": 1}""")]
    [InlineData("""{"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "channel"}, "text": "x"}}""")]
    [InlineData("""{"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "from": {"id": 9, "is_bot": true}, "text": "x"}}""")]
    [InlineData("""{"update_id": 1, "callback_query": {"id": "1", "from": {"id": 9}, "data": "x"}}""")]
    [InlineData("""{"update_id": 1, "message_reaction": {}}""")]
    public void What_nobody_said_to_the_bot_is_nothing(string update) =>
        Assert.Null(_reader.Read(JsonSerializer.Deserialize(update, BotApiJson.Default.TelegramUpdate)!));

    /// <summary>Entities that do not fit their text come from servers that count differently.</summary>
    [Theory]
    [InlineData(0, 99)]
    [InlineData(-1, 2)]
    [InlineData(1, 0)]
    public void Marks_that_do_not_lie_in_the_text_are_ignored(int offset, int length) => Assert.Equal("/start", _reader.Read(new TelegramUpdate
    {
        UpdateId = 1,
        Message = new TelegramMessage
        {
            Chat = new ReformBot.TelegramChat.Transport.Messages.TelegramChat { Id = 5, Type = "private" },
            From = new TelegramUser { Id = 5 },
            Text = "/start",
            Entities = [new TelegramEntity { Type = "bot_command", Offset = offset, Length = length }],
        },
    })!.Text);

    [Fact]
    public void What_is_stored_comes_back_the_same_and_names_nobody()
    {
        _world.Say(new TelegramServerPerson(987_654_321), "补贴多少？");
        var happened = Read()!;
        var stored = EventPayload.Write(happened, TelegramBotUnderTest.Keys);
        Assert.DoesNotContain("987654321", stored, StringComparison.Ordinal);
        Assert.Equal(happened with { Masked = [] }, EventPayload.Read(stored, TelegramBotUnderTest.Keys)! with { Masked = [] });
    }

    private ChatEvent? Read()
    {
        var (id, update) = _world.NextUpdate()!.Value;
        _world.ConfirmUpdate(id);
        return _reader.Read(BotApiUpdates.Brought(System.Text.Encoding.UTF8.GetBytes(update.ToJsonString()), BotApiUpdates.Read)!);
    }
}
