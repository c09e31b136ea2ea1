using System.Collections.Immutable;
using ReformBot.Answering.Citations;

namespace ReformBot.Answering;

/// <summary>A piece of a reply on its way: sentences that passed the check, and last the whole reply.</summary>
/// <param name="Text">To append to what was shown; empty with the last part.</param>
/// <param name="Citations">Those that this text cites first.</param>
/// <param name="Reply">The whole reply, only with the last part; it replaces what was shown (repaired sentences and notes come with it).</param>
public sealed record ReplyPart(string Text, ImmutableArray<Citation> Citations, Reply? Reply = null)
{
    /// <summary>The last part.</summary>
    public static ReplyPart Whole(Reply reply) => new("", reply.Citations, reply);
}
