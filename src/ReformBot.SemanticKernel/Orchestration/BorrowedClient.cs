using Microsoft.Extensions.AI;

namespace ReformBot.SemanticKernel.Orchestration;

/// <summary>A client that belongs to somebody else, and says of itself what Semantic Kernel insists on.</summary>
internal sealed class BorrowedClient(IChatClient client) : DelegatingChatClient(client)
{
    private static readonly ChatClientMetadata Nameless = new();

    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        base.GetService(serviceType, serviceKey) ?? (serviceType == typeof(ChatClientMetadata) && serviceKey is null ? Nameless : null);

    protected override void Dispose(bool disposing)
    {
    }
}
