namespace ReformBot.Tests.Support;

/// <summary>The small library, made once for the tests of a class; nothing in it is changed by asking.</summary>
public sealed class AnsweringFixture : IAsyncLifetime
{
    internal AnsweringLibrary Library { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Library = await AnsweringLibrary.InMemoryAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
