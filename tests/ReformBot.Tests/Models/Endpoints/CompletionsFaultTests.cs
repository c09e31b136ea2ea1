using ReformBot.Models;

namespace ReformBot.Tests.Models.Endpoints;

public sealed class CompletionsFaultTests() : FaultContract(ModelProvider.OpenAI);
