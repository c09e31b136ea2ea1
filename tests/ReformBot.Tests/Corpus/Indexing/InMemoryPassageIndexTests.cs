using ReformBot.Tests.Support;

namespace ReformBot.Tests.Corpus.Indexing;

public sealed class InMemoryPassageIndexTests : PassageIndexContract
{
    protected override LibraryUnderTest Open() => LibraryUnderTest.InMemory();
}
