using ReformBot.Answering.Writing;

namespace ReformBot.Cli.Modelling;

/// <summary>A model that is ready to word answers.</summary>
/// <param name="Name">As configured.</param>
/// <param name="Cost">Of an answer, in the currency of the prices; null when no price is set.</param>
internal sealed record OpenModel(ModelWriting Writing, string Name, Func<ModelUse, decimal?> Cost) : IDisposable
{
    public void Dispose() => Writing.Client.Dispose();
}
