using ReformBot.Serving.Http;

namespace ReformBot.Tests.Serving.Http;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080", "127.0.0.1", 8080, true)]
    [InlineData("HTTP://127.0.0.1:8080/", "127.0.0.1", 8080, true)]
    [InlineData(" http://localhost:0 ", "127.0.0.1", 0, true)]
    [InlineData("http://[::1]:9000", "::1", 9000, true)]
    [InlineData("http://127.0.0.9", "127.0.0.9", 80, true)]
    [InlineData("http://0.0.0.0:8080", "0.0.0.0", 8080, false)]
    [InlineData("http://[::]:8080", "::", 8080, false)]
    [InlineData("http://192.168.1.5:8080", "192.168.1.5", 8080, false)]
    [InlineData("http://*:8080", null, 8080, false)]
    [InlineData("http://+:8080", null, 8080, false)]
    public void An_address_is_read(string text, string? host, int port, bool loopback)
    {
        var address = ListenAddress.Read(text);
        Assert.Equal((host, port, loopback), (address?.Host?.ToString(), address?.Port, address?.IsLoopback));
    }

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1:8080")]
    [InlineData("https://127.0.0.1:8080")]
    [InlineData("http://")]
    [InlineData("http://:8080")]
    [InlineData("http://127.0.0.1:")]
    [InlineData("http://127.0.0.1:-1")]
    [InlineData("http://127.0.0.1:65536")]
    [InlineData("http://127.0.0.1:80a")]
    [InlineData("http://policies.example:8080")]
    [InlineData("http://8080")] // would be read as the address 0.0.31.144
    [InlineData("http://127.0.0.1:8080/v1")]
    [InlineData("http://user@127.0.0.1:8080")]
    public void What_is_no_address_to_listen_on_is_not_read(string text) => Assert.Null(ListenAddress.Read(text));
}
