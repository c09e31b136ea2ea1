using ReformBot.Answering.Composition;

namespace ReformBot.Answering.Writing;

/// <summary>What no model decides: the question back, and what a document's own data say (is it in force, who issued it, under which number).</summary>
internal static class HardGate
{
    public static bool IsOurs(Reading reading, Draft draft) =>
        draft.Kind is ReplyKind.Clarify or ReplyKind.Declined ||
        ValidityAnswer.Suits(reading.Question) && ValidityAnswer.Choose(reading) is not null ||
        DocumentAnswer.Choose(reading) is not null;
}
