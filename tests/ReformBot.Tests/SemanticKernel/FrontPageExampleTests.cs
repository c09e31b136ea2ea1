using Microsoft.SemanticKernel;
using ReformBot.SemanticKernel.Plugin;
using ReformBot.Sqlite;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.SemanticKernel;

/// <summary>The front page's example is the code below, and it answers.</summary>
public sealed class FrontPageExampleTests
{
    [Fact]
    public async Task It_answers_with_the_citation()
    {
        using var folder = new TemporaryFolder();
        var file = folder["library.db"];
        await using (var writer = SqliteLibrary.OpenForWriting(file, TimeSpan.FromMinutes(1)))
        {
            foreach (var (name, text) in AnsweringTexts.All)
                await writer.StoreAsync(AnsweringLibrary.Incoming(name, text), TestContext.Current.CancellationToken);
            await writer.CommitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains("24所", await AskAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public void It_stands_in_both_languages_as_it_was_compiled()
    {
        var source = ArchitectureRepository.Read("tests/ReformBot.Tests/SemanticKernel/FrontPageExampleTests.cs").ReplaceLineEndings("\n");
        var begin = source.LastIndexOf("        using var library =", StringComparison.Ordinal);
        var end = source.LastIndexOf("        return answer!", StringComparison.Ordinal);
        var example = source[begin..end].Replace("\n        ", "\n", StringComparison.Ordinal).Trim().Replace("OpenForReading(file)", "OpenForReading(\"library.db\")", StringComparison.Ordinal);
        var parts = ArchitectureRepository.Read("README.md").ReplaceLineEndings("\n").Split($"```csharp\n{example}\n```");
        Assert.Equal(3, parts.Length);
        Assert.DoesNotContain("\n## 中文", parts[0], StringComparison.Ordinal);
        Assert.Contains("\n## 中文", parts[1], StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(string file)
    {
        using var library = SqliteLibrary.OpenForReading(file);
        var builder = Kernel.CreateBuilder();
        builder.Plugins.AddReformBot(library.Documents, library.Index);
        Kernel kernel = builder.Build();
        string? answer = await kernel.InvokeAsync<string>("ReformBot", "AskPolicy", new() { ["question"] = "海宁开办了多少所技能夜校？" });
        return answer!;
    }
}
