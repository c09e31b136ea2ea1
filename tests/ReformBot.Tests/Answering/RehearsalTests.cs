using ReformBot.Answering;

namespace ReformBot.Tests.Answering;

public sealed class RehearsalTests
{
    /// <summary>It runs on a thread that nobody waits for, so a failure would not be seen.</summary>
    [Fact]
    public void Getting_ready_needs_no_library_and_fails_at_nothing() => Assert.Null(Record.Exception(Rehearsal.Run));
}
