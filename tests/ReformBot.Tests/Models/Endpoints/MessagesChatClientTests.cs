using ReformBot.Models;

namespace ReformBot.Tests.Models.Endpoints;

public sealed class MessagesChatClientTests() : ChatClientContract(ModelProvider.Anthropic);
