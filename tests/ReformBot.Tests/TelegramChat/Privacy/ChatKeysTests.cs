using ReformBot.TelegramChat.Privacy;

namespace ReformBot.Tests.TelegramChat.Privacy;

public sealed class ChatKeysTests
{
    private static readonly ChatKeys Keys = Of(1);

    [Fact]
    public void A_person_has_the_same_name_each_time_and_another_one_under_another_key()
    {
        Assert.Equal(Keys.OfPerson(31), Of(1).OfPerson(31));
        Assert.Equal(5, new[] { Keys.OfPerson(31), Keys.OfPerson(32), Keys.OfChat(31), Of(2).OfPerson(31), Of(2).OfChat(31) }.Distinct().Count());
    }

    /// <summary>Of stored hashes neither the way people come nor later versions may change: notes would be lost.</summary>
    [Fact]
    public void The_name_is_what_it_always_was() => Assert.Equal("41e2", Keys.OfPerson(31)[..4]);

    [Fact]
    public void What_was_sealed_opens_with_the_same_key_only()
    {
        var box = Keys.Seal("31");
        Assert.Equal("31", Of(1).Open(box));
        Assert.Null(Of(2).Open(box));
        Assert.NotEqual(box, Keys.Seal("31"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("!!!")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_sealed_text_does_not_open(string box) => Assert.Null(Keys.Open(box));

    [Fact]
    public void A_changed_box_does_not_open()
    {
        var bytes = Convert.FromBase64String(Keys.Seal("一段文字"));
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            Assert.Null(Keys.Open(Convert.ToBase64String(bytes)));
            bytes[i] ^= 1;
        }
    }

    [Fact]
    public void The_webhook_has_a_secret_and_a_path_that_the_platform_takes()
    {
        Assert.Matches("^[0-9a-f]{64}$", Keys.WebhookSecret);
        Assert.Matches("^/telegram/[0-9a-f]{24}$", Keys.WebhookPath);
        Assert.NotEqual(Keys.WebhookSecret, Of(2).WebhookSecret);
    }

    [Fact]
    public void A_key_of_another_length_is_refused() => Assert.Throws<ArgumentException>(() => new ChatKeys(new byte[16]));

    private static ChatKeys Of(byte key) => new(Enumerable.Repeat(key, ChatKeys.KeyLength).ToArray());
}
