namespace ReformBot.Tests.Support;

/// <summary>Random changes to two libraries at once, so that both hold the same.</summary>
public static class RandomChange
{
    private const int Names = 12;

    /// <summary>One to five changes of one transaction, and the commit.</summary>
    public static IEnumerable<Func<LibraryUnderTest, LibraryUnderTest, Task>> Next(Random random)
    {
        var changes = random.Next(1, 6);
        for (var i = 0; i < changes; i++)
        {
            var name = "n" + random.Next(Names);
            if (random.Next(5) == 0)
            {
                yield return async (left, right) => Assert.Equal(
                    await right.Writer.WithdrawAsync(name, CancellationToken.None),
                    await left.Writer.WithdrawAsync(name, CancellationToken.None));
                continue;
            }

            var title = random.Next(2) == 0 ? null : SomeDocuments.Titled(SomeDocuments.Text(random, 1));
            var document = SomeDocuments.Document(name, SomeDocuments.Text(random, random.Next(0, 9)), title, random.Next(2) == 0 ? "/x" : "/y");
            yield return async (left, right) =>
            {
                await left.Writer.StoreAsync(document, CancellationToken.None);
                await right.Writer.StoreAsync(document, CancellationToken.None);
            };
        }

        yield return async (left, right) =>
        {
            await left.Writer.CommitAsync(CancellationToken.None);
            await right.Writer.CommitAsync(CancellationToken.None);
        };
    }
}
