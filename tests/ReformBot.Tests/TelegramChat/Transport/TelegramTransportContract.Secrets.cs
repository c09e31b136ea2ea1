using System.Diagnostics;
using System.Net;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.BotApi;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Transport;

/// <summary>Where a request goes, and what of it nobody else may see.</summary>
public abstract partial class TelegramTransportContract
{
    [Fact]
    public async Task The_token_stays_out_of_traces_errors_and_text()
    {
        var seen = new List<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("System.Net", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => seen.Add(string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))),
        };
        ActivitySource.AddActivityListener(listener);
        Server.Faults.Next("getMe", TelegramServerFault.CutAfter);
        var lost = await Transport.GetMeAsync(Stop);
        await Transport.GetMeAsync(Stop);
        var options = new BotApiOptions(Server.Options.Token) { Address = Server.Address };
        seen.AddRange([lost.ToString(), lost.Error!.ToString(), options.ToString(), $"{options.MaskedToken}"]);
        Assert.All(seen, text => Assert.DoesNotContain("secret_part_of_the_token", text, StringComparison.Ordinal));
        Assert.Equal("4200:***", options.MaskedToken);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_since_it_leads_to_somebody_else()
    {
        Server.Faults.Next("getMe", TelegramServerFault.Redirect);
        var me = await Transport.GetMeAsync(Stop);
        Assert.Equal((TelegramErrorKind.NotTelegram, false), (me.Error!.Kind, me.Error.Uncertain));
        Assert.Equal(1, Server.Calls("getMe"));
    }

    /// <summary>A reverse proxy may lie under a path of its own.</summary>
    [Theory]
    [InlineData("http://127.0.0.1:1/telegram")]
    [InlineData("http://127.0.0.1:1/telegram/")]
    public async Task The_address_may_have_a_path(string address)
    {
        using var http = new RecordingHandler();
        using var invoker = new HttpMessageInvoker(http);
        await Make(invoker, new BotApiOptions("1:t") { Address = new Uri(address) }).GetMeAsync(Stop);
        Assert.Equal("http://127.0.0.1:1/telegram/bot1:t/getMe", http.Asked);
    }

    private sealed class RecordingHandler : HttpMessageHandler
    {
        public string? Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = request.RequestUri!.ToString();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}
