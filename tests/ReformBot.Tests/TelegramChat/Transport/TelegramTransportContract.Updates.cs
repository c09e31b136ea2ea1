using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Requests;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Transport;

/// <summary>What comes in: each kind, the unknown, the broken, and what confirms it.</summary>
public abstract partial class TelegramTransportContract
{
    [Fact]
    public async Task What_a_person_writes_comes_with_everything_that_matters()
    {
        var first = World.Say(Person, "/start p_1 再问 @policy_bot");
        World.Say(World.Chat(Person.Id), Person, "那高邮呢", replyTo: first.Id);
        var updates = await PollAsync(0);
        var message = updates[0].Message!;
        Assert.Equal((31, "老王", "laowang", "zh-hans"), (message.From!.Id, message.From.FirstName, message.From.Username, message.From.LanguageCode));
        Assert.True(message.Chat.IsPrivate);
        Assert.Equal([("bot_command", 0, 6), ("mention", 14, 11)], message.Entities.Select(entity => (entity.Type, entity.Offset, entity.Length)));
        Assert.Equal(first.Id, updates[1].Message!.ReplyToMessage!.MessageId);
    }

    [Fact]
    public async Task Edits_buttons_and_standing_in_a_chat_come_too()
    {
        var message = World.Say(Person, "补贴");
        World.Edit(message, "补贴多少");
        World.Press(Person, message, "v:1");
        World.Block(Person);
        var updates = await PollAsync(0);
        Assert.Equal("补贴多少", updates[1].EditedMessage!.Text);
        Assert.Equal(("v:1", message.Id, 31), (updates[2].CallbackQuery!.Data, updates[2].CallbackQuery!.Message!.MessageId, updates[2].CallbackQuery!.From.Id));
        Assert.True(updates[3].MyChatMember!.NewChatMember.IsOut);
        Assert.False(updates[3].MyChatMember!.OldChatMember.IsOut);
    }

    /// <summary>As the server has them, with the fields that are always there.</summary>
    public static TheoryData<string, MessageContent> Contents => new()
    {
        { """ "photo": [{"file_id": "1", "file_unique_id": "u", "width": 90, "height": 60}] """, MessageContent.Photo },
        { """ "voice": {"file_id": "1", "file_unique_id": "u", "duration": 3} """, MessageContent.Voice },
        { """ "audio": {"file_id": "1", "file_unique_id": "u", "duration": 3} """, MessageContent.Audio },
        { """ "sticker": {"file_id": "1", "file_unique_id": "u", "type": "regular", "width": 9, "height": 9, "is_animated": false, "is_video": false} """, MessageContent.Sticker },
        { """ "poll": {"id": "1", "question": "去？", "options": [], "total_voter_count": 0, "is_closed": false, "is_anonymous": true, "type": "regular", "allows_multiple_answers": false} """, MessageContent.Poll },
        { """ "video": {"file_id": "1", "file_unique_id": "u", "width": 9, "height": 9, "duration": 3} """, MessageContent.Video },
        { """ "video_note": {"file_id": "1", "file_unique_id": "u", "length": 9, "duration": 3} """, MessageContent.Video },
        { """ "animation": {"file_id": "1", "file_unique_id": "u", "width": 9, "height": 9, "duration": 3}, "document": {"file_id": "1", "file_unique_id": "u"} """, MessageContent.Video },
        { """ "document": {"file_id": "1", "file_unique_id": "u", "file_name": "a.pdf"}, "caption": "看" """, MessageContent.Document },
        { """ "location": {"longitude": 119.4, "latitude": 32.7} """, MessageContent.Location },
        { """ "location": {"longitude": 119.4, "latitude": 32.7}, "venue": {"location": {"longitude": 119.4, "latitude": 32.7}, "title": "厂", "address": "路"} """, MessageContent.Location },
        { """ "contact": {"phone_number": "1", "first_name": "甲"} """, MessageContent.Contact },
        { """ "new_chat_members": [{"id": 5, "is_bot": false, "first_name": "甲"}] """, MessageContent.Service },
        { """ "left_chat_member": {"id": 5, "is_bot": false, "first_name": "甲"} """, MessageContent.Service },
        { """ "new_chat_title": "新名" """, MessageContent.Service },
        { """ "pinned_message": {"message_id": 1, "date": 1, "chat": {"id": 31, "type": "private"}} """, MessageContent.Service },
        { """ "group_chat_created": true """, MessageContent.Service },
        { """ "forum_topic_created": {"name": "题", "icon_color": 1} """, MessageContent.Service },
        { """ "forum_topic_edited": {} """, MessageContent.Service },
        { """ "forum_topic_closed": {} """, MessageContent.Service },
        { """ "something_of_next_year": {"file_id": "1"} """, MessageContent.Unknown },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task A_message_that_is_no_text_says_what_it_is(string fields, MessageContent content)
    {
        World.Say(World.Chat(Person.Id), Person, "", other: JsonNode.Parse("{" + fields + "}")!.AsObject());
        Assert.Equal(content, Assert.Single(await PollAsync(0)).Message!.Content);
    }

    /// <summary>Every property of what was read, whichever types read it.</summary>
    [Fact]
    public async Task What_is_brought_to_a_webhook_is_read_like_what_is_asked_for()
    {
        var said = World.Say(Person, "/start 再问 @policy_bot");
        World.Say(World.Chat(Person.Id), Person, "那高邮呢", replyTo: said.Id);
        World.Edit(said, "补贴多少");
        World.Press(Person, said, "v:1");
        World.Block(Person);
        World.Push("quantum_reaction", new JsonObject { ["x"] = 1 });
        World.Push("message", new JsonObject { ["message_id"] = "not a number", ["chat"] = 7 });
        var polled = await PollAsync(0);
        foreach (var update in polled)
        {
            var brought = Transport.ReadUpdate(Encoding.UTF8.GetBytes(World.Updates.Pending.Single(waiting => waiting.Id == update.UpdateId).Update.ToJsonString()));
            Assert.Equal(JsonSerializer.Serialize(update), JsonSerializer.Serialize(brought));
        }

        Assert.Equal(7, polled.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("<html>")]
    [InlineData("{\"update_id\": \"seven\"}")]
    [InlineData("{\"update_id\": 7")]
    public void What_is_no_update_with_an_id_is_none(string body) => Assert.Null(Transport.ReadUpdate(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public async Task A_forwarded_message_and_a_migration_are_recognised()
    {
        World.Say(World.Chat(Person.Id), Person, "", other: new JsonObject { ["text"] = "转来的", ["forward_origin"] = new JsonObject { ["type"] = "hidden_user", ["date"] = 1, ["sender_user_name"] = "甲" } });
        World.Migrate(World.Chat(-70), Person);
        var updates = await PollAsync(0);
        Assert.True(updates[0].Message!.IsForwarded);
        Assert.Equal((-1_000_000_000_070, MessageContent.Service), (updates[1].Message!.MigrateToChatId, updates[1].Message!.Content));
        Assert.Equal(-70, updates[2].Message!.MigrateFromChatId);
    }

    [Fact]
    public async Task Unknown_kinds_and_broken_updates_keep_the_id_that_has_to_be_confirmed()
    {
        var unknown = World.Push("quantum_reaction", new JsonObject { ["x"] = 1 });
        var broken = World.Push("message", new JsonObject { ["message_id"] = "not a number", ["chat"] = 7 });
        var whole = World.Say(Person, "还在");
        var updates = await PollAsync(0);
        Assert.Equal([unknown, broken, broken + 1], updates.Select(update => update.UpdateId));
        Assert.All(updates.Take(2), update => Assert.Null(update.Message));
        Assert.Equal(whole.Id, updates[2].Message!.MessageId);
    }

    [Fact]
    public async Task Updates_come_again_until_the_offset_confirms_them()
    {
        World.Say(Person, "一");
        World.Say(Person, "二");
        var first = await PollAsync(0);
        Assert.Equal(first.Select(update => update.UpdateId), (await PollAsync(0)).Select(update => update.UpdateId));
        Assert.Equal("二", Assert.Single(await PollAsync(first[0].UpdateId + 1)).Message!.Text);
        Assert.Empty(await PollAsync(first[1].UpdateId + 1));
        Assert.Equal(0, World.PendingUpdates);
    }

    [Fact]
    public async Task A_button_under_a_message_that_is_gone_still_says_where_it_stood()
    {
        var sent = await Transport.SendMessageAsync(new(Person.Id, Some), Stop);
        var message = World.Chat(Person.Id).Find(sent.Value!.MessageId)!;
        World.Chat(Person.Id).Delete(message.Id);
        World.Press(new TelegramServerPerson(99, "别人"), message, "p:1");
        var callback = Assert.Single(await PollAsync(0)).CallbackQuery!;
        Assert.Equal((99, message.Id, Person.Id, 0), (callback.From.Id, callback.Message!.MessageId, callback.Message.Chat.Id, callback.Message.Date));
    }

    /// <summary>Whoever sorts and remembers ids sees each update once.</summary>
    [Fact]
    public async Task Updates_may_come_in_any_order_and_again()
    {
        World.Disorder(5);
        var seen = new List<long>();
        for (var round = 0; round < 20; round++)
        {
            for (var number = 0; number < 3; number++)
                World.Say(Person, $"{number}");
            seen.AddRange((await PollAsync(seen.Count == 0 ? 0 : seen.Max() + 1)).Select(update => update.UpdateId));
        }

        Assert.Equal(60, seen.Distinct().Count());
        Assert.True(seen.Count > 60);
        Assert.NotEqual(seen.Order(), seen);
    }

    [Fact]
    public async Task A_poll_waits_until_somebody_writes()
    {
        var poll = Transport.GetUpdatesAsync(new(0, TimeSpan.FromSeconds(50)), Stop);
        await UntilAsync(() => World.HasPoll);
        World.Say(Person, "在吗");
        Assert.Equal("在吗", Assert.Single((await poll).Value!).Message!.Text);
    }

    [Fact]
    public async Task A_poll_that_nobody_writes_to_ends_empty_and_is_no_error()
    {
        var poll = Transport.GetUpdatesAsync(new(0, TimeSpan.FromSeconds(50)), Stop);
        await UntilAsync(() => World.HasPoll);
        Clock.Advance(TimeSpan.FromSeconds(50));
        Assert.Empty((await poll).Value!);
    }

    [Fact]
    public async Task Two_that_poll_with_one_token_are_in_conflict()
    {
        var poll = Transport.GetUpdatesAsync(new(0, TimeSpan.FromSeconds(50)), Stop);
        await UntilAsync(() => World.HasPoll);
        await PollAsync(0);
        var error = (await poll).Error!;
        Assert.Equal((TelegramErrorKind.Conflict, 409, true), (error.Kind, error.Code, error.Transient));
    }

    [Fact]
    public async Task Polling_while_a_webhook_is_set_is_a_conflict_until_it_is_deleted()
    {
        await Transport.SetWebhookAsync(new("https://bot.example.org/hook", "s"), Stop);
        Assert.True((await Transport.GetUpdatesAsync(new(0, TimeSpan.Zero), Stop)).FailedBy(TelegramErrorKind.Conflict));
        await Transport.DeleteWebhookAsync(Stop);
        Assert.True((await Transport.GetUpdatesAsync(new(0, TimeSpan.Zero), Stop)).Succeeded);
    }

    [Fact]
    public async Task The_server_is_told_which_kinds_are_read()
    {
        await PollAsync(0);
        Assert.Equal(UpdateKinds.Used, World.Updates.Allowed);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
            await Task.Run(() => { }, Stop);
    }

    private async Task<IReadOnlyList<TelegramUpdate>> PollAsync(long offset) => (await Transport.GetUpdatesAsync(new(offset, TimeSpan.Zero), Stop)).Value!;
}
