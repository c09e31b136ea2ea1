using ReformBot.Ingestion.Messages;

namespace ReformBot.Tests.Ingestion;

public sealed class IngestionMessagesTests
{
    public static TheoryData<string> Codes => [.. Enum.GetNames<MessageCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_message_has_words_in_both_languages(string code)
    {
        var message = Message.Of(Enum.Parse<MessageCode>(code), "A", "B");
        var (chinese, english) = (IngestionMessages.Chinese.Of(message), IngestionMessages.English.Of(message));
        Assert.Contains(chinese.Reason, character => character > 0x4e00);
        Assert.DoesNotContain(english.Reason, character => character > 0x4e00);
        Assert.Equal(chinese.Advice.Length == 0, english.Advice.Length == 0);
        Assert.DoesNotContain("{0}", chinese.Reason + english.Reason + chinese.Advice + english.Advice);
    }

    [Fact]
    public void Arguments_cannot_forge_a_line()
    {
        Assert.DoesNotContain('\n', IngestionMessages.Chinese.Of(Message.Of(MessageCode.ReadError, "a\nb")).Reason);
    }
}
