using ReformBot.Tests.Support;

namespace ReformBot.Tests.Corpus.Library;

public sealed class InMemoryPolicyLibraryTests : PolicyLibraryContract
{
    protected override LibraryUnderTest Open() => LibraryUnderTest.InMemory();
}
