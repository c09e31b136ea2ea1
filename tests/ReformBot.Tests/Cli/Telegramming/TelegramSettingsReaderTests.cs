using ReformBot.Cli.Telegramming;
using ReformBot.TelegramChat.Limits;

namespace ReformBot.Tests.Cli.Telegramming;

public sealed class TelegramSettingsReaderTests
{
    [Fact]
    public void What_is_written_is_read_and_the_rest_is_as_before()
    {
        var read = Read(
            """
            {
              // people edit it
              "operators": [123456789], "allowed": [-1001234567890], "denied": [7],
              "personRate": {"minute": 2, "hour": 3, "day": 4},
              "sendsDocuments": true, "examples": ["怎么申请？"], "oldestAnswered": 3600, "atOnce": 3,
            }
            """);
        Assert.Empty(read.Problems);
        Assert.Equal([123456789L], read.Dialogue.Operators);
        Assert.Equal((new Rate(2, 3, 4), true, TimeSpan.FromHours(1), 3), (read.Dialogue.PersonRate, read.Dialogue.SendsDocuments, read.Pump.OldestAnswered, read.Pump.AtOnce));
        Assert.Equal(new(), Read("{}").Pump);
    }

    [Theory]
    [InlineData("[]", "{ }")]
    [InlineData("{\n\"a\":}", "line 2")]
    [InlineData("""{"operator": [1]}""", "operators")]
    [InlineData("""{"operators": 1}""", "[123456789]")]
    [InlineData("""{"operators": ["@wang"]}""", "[123456789]")]
    [InlineData("""{"sendsDocuments": "yes"}""", "true or false")]
    [InlineData("""{"oldestAnswered": "1d"}""", "seconds")]
    [InlineData("""{"oldestAnswered": 0}""", "seconds")]
    [InlineData("""{"atOnce": 0}""", "between 1 and 256")]
    [InlineData("""{"atOnce": 1.5}""", "whole number")]
    [InlineData("""{"personRate": {"minute": 1, "hour": 2}}""", "\"day\"")]
    [InlineData("""{"personRate": {"minute": 0, "hour": 2, "day": 3}}""", "positive")]
    [InlineData("""{"examples": ["a", "b", "c", "d", "e", "f"]}""", "at most 5")]
    [InlineData("""{"examples": [""]}""", "texts")]
    [InlineData("""{"token": "1:x"}""", "REFORMBOT_TELEGRAM_TOKEN")]
    public void What_is_wrong_is_said_with_what_to_write(string json, string named)
    {
        var problem = Assert.Single(Read(json).Problems);
        Assert.Contains(named, problem.English, StringComparison.Ordinal);
        Assert.StartsWith("telegram.json", problem.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once() => Assert.Equal(3, Read("""{"operators": 1, "atOnce": 0, "colour": "red"}""").Problems.Count);

    private static TelegramSettings Read(string json) => new TelegramSettingsReader("telegram.json").Of(json);
}
