using Microsoft.Extensions.AI;
using ReformBot.Models;

namespace ReformBot.Tests.Models.Caching;

public sealed class CachingChatClientTests : AnswerCacheContract
{
    private protected override IChatClient Around(IChatClient inner, ModelOptions options, ModelPorts ports) => ModelClient.Around(inner, options, ports);
}
