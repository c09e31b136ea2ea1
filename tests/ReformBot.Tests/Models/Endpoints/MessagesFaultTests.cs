using ReformBot.Models;

namespace ReformBot.Tests.Models.Endpoints;

public sealed class MessagesFaultTests() : FaultContract(ModelProvider.Anthropic);
