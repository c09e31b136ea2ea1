using System.Text.Json.Nodes;
using ReformBot.TelegramBot;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.BotApi;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Requests;
using ReformBot.Tests.TelegramChat.Transport;

namespace ReformBot.Tests.TelegramBot;

public sealed class TelegramBotTransportTests : UnpacedTransportContract
{
    /// <summary>Its types read numbers that are written as texts, ours do not: so it was them.</summary>
    [Fact]
    public async Task Updates_are_read_by_the_types_of_the_package_polled_or_brought()
    {
        const string Message = """{"message_id": "12", "date": 1700000000, "chat": {"id": "31", "type": "private"}, "text": "问"}""";
        World.Push("message", JsonNode.Parse(Message)!.AsObject());
        var polled = Assert.Single((await Transport.GetUpdatesAsync(new(0, TimeSpan.Zero), Stop)).Value!);
        var brought = Transport.ReadUpdate(System.Text.Encoding.UTF8.GetBytes($$"""{"update_id": 7, "message": {{Message}}}"""))!;
        Assert.All([polled, brought], update => Assert.Equal((12, 1_700_000_000, 31, "问"), (update.Message!.MessageId, update.Message.Date, update.Message.Chat.Id, update.Message.Text)));
    }

    /// <summary>Kinds that came after the package make its types refuse the whole update; a person's question is read all the same.</summary>
    [Theory]
    [InlineData(""" "forward_origin": {"type": "hologram", "date": 1} """)]
    [InlineData(""" "forward_origin": {"date": 1} """)]
    [InlineData(""" "photo": {"a_list_once": true} """)]
    [InlineData(""" "reply_to_message": {"message_id": 3, "chat": {"id": 31, "type": "private"}, "date": -5} """)]
    public async Task A_field_that_the_package_cannot_read_loses_no_question(string field)
    {
        World.Push("message", JsonNode.Parse($$"""{"message_id": 12, "date": 1700000000, "chat": {"id": 31, "type": "private"}, "text": "补贴多少？", {{field}}}""")!.AsObject());
        var update = Assert.Single((await Transport.GetUpdatesAsync(new(0, TimeSpan.Zero), Stop)).Value!);
        Assert.Equal(("补贴多少？", field.Contains("forward", StringComparison.Ordinal)), (update.Message!.Text, update.Message.IsForwarded));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(int.MaxValue)]
    [InlineData(1L << 40)]
    [InlineData(-3)]
    [InlineData(long.MinValue)]
    public async Task The_id_of_a_draft_may_be_any_but_0(long id) =>
        Assert.True((await Transport.SendMessageDraftAsync(new(Person.Id, id, TelegramText.FromPlain("写")), Stop)).Succeeded);

    [Fact]
    public async Task An_id_that_the_package_has_no_room_for_is_of_no_message()
    {
        var edit = await Transport.EditMessageTextAsync(new(Person.Id, 1L << 40, TelegramText.FromPlain("改")), Stop);
        Assert.True(edit.FailedBy(TelegramErrorKind.MessageToEditNotFound));
        Assert.True((await Transport.SendMessageAsync(new(Person.Id, TelegramText.FromPlain("答")) { ReplyTo = new ReplyTarget(1L << 40) }, Stop)).Succeeded);
    }

    [Fact]
    public async Task An_action_without_a_name_in_the_package_is_an_error_and_no_exception()
    {
        Assert.True((await Transport.SendChatActionAsync(new(Person.Id, "think_hard"), Stop)).FailedBy(TelegramErrorKind.BadRequest));
        Assert.Equal(0, Server.Calls("sendChatAction"));
    }

    private protected override ITelegramTransport Make(HttpMessageInvoker http, BotApiOptions options) => new TelegramBotTransport(http, options, Clock);
}
