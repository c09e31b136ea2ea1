using System.Text.Json;
using ReformBot.Models;

namespace ReformBot.Tests.Models;

public sealed class ModelKeyTests
{
    private const string Secret = "sk-very-secret-1234";

    [Fact]
    public void A_key_is_shown_by_nothing()
    {
        var key = new ModelKey(Secret);
        foreach (var shown in new[] { key.ToString(), $"{key}", JsonSerializer.Serialize(key), new Holder(key).ToString(), JsonSerializer.Serialize(new Holder(key)) })
            Assert.DoesNotContain("secret", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sk-abc", true)]
    [InlineData("  sk-abc\n", true)] // The blanks of a paste are cut off.
    [InlineData("sk-a bc", false)]
    [InlineData("sk-a\nbc", false)]
    [InlineData("ｓｋ-abc", false)]
    [InlineData("sk-密钥", false)]
    public void A_key_is_what_a_header_takes(string secret, bool usable) => Assert.Equal(usable, new ModelKey(secret).IsUsable);

    private sealed record Holder(ModelKey Key);
}
