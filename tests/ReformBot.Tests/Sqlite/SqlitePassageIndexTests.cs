using ReformBot.Tests.Corpus.Indexing;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Sqlite;

public sealed class SqlitePassageIndexTests : PassageIndexContract
{
    protected override LibraryUnderTest Open() => TemporaryLibrary.Open();
}
