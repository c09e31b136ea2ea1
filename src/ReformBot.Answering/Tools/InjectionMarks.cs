using ReformBot.Answering.Composition;
using ReformBot.Answering.Writing;

namespace ReformBot.Answering.Tools;

/// <summary>Sentences that give orders to whoever reads (忽略以上规定…), for hosts that want to know of them.</summary>
public static class InjectionMarks
{
    /// <summary>How many there are.</summary>
    public static int In(string text) => SentenceCutter.Cut(text).Count(span => PlantedOrders.Are(span.In(text)));
}
