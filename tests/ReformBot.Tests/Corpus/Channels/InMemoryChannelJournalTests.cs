using ReformBot.Corpus.Channels;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Corpus.Channels;

public sealed class InMemoryChannelJournalTests : ChannelJournalContract
{
    internal override IChannelJournal Create() => new InMemoryChannelJournal(Clock);
}
