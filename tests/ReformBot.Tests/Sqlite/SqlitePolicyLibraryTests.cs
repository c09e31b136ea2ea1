using ReformBot.Tests.Corpus.Library;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Sqlite;

public sealed class SqlitePolicyLibraryTests : PolicyLibraryContract
{
    protected override LibraryUnderTest Open() => TemporaryLibrary.Open();
}
