using Microsoft.Extensions.Hosting;

namespace ReformBot.Serving.Http;

/// <summary>The program around it listens for signals; the framework's own listener would stop the server behind its back.</summary>
internal sealed class OutsideLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
