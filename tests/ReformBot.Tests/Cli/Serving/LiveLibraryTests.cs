using ReformBot.Answering;
using ReformBot.Answering.Conversations;
using ReformBot.Cli.Serving;
using ReformBot.Corpus.Library;
using ReformBot.Serving;

namespace ReformBot.Tests.Cli.Serving;

/// <summary>A program that stays up answers from the library as it is now.</summary>
public sealed class LiveLibraryTests : IDisposable
{
    private const string Question = "东湖以工代训发放补贴多少？";

    private readonly Captured _console = new();
    private readonly LiveLibrary _library;

    public LiveLibraryTests() =>
        _library = new LiveLibrary(_console.Library, _console.Surroundings.Toolbox.OpenForReading, library => new PolicyAssistant(library.Library, library.Index));

    [Fact]
    public async Task What_is_ingested_meanwhile_is_answered()
    {
        await FillAsync(_console, "312.5");
        Assert.Contains("312.5万元", await AskAsync(), StringComparison.Ordinal);
        await FillAsync(_console, "400.25");
        Assert.Contains("400.25万元", await AskAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_another_one_replaced_is_opened_anew(bool moved)
    {
        await FillAsync(_console, "312.5");
        Assert.Contains("312.5万元", await AskAsync(), StringComparison.Ordinal);
        using var other = new Captured();
        await FillAsync(other, "88.75");
        if (moved)
            File.Move(other.Library, _console.Library, overwrite: true);
        else
            File.Copy(other.Library, _console.Library, overwrite: true);
        Assert.Contains("88.75万元", await AskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_under_way_ends_on_the_library_that_it_began_with()
    {
        await FillAsync(_console, "312.5");
        using var other = new Captured();
        await FillAsync(other, "88.75");
        using var before = _library.Borrow();
        File.Move(other.Library, _console.Library, overwrite: true);
        Assert.Contains("88.75万元", await AskAsync(), StringComparison.Ordinal);
        Assert.Contains("312.5万元", await AskAsync(before), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_that_is_gone_is_told_and_found_again()
    {
        await FillAsync(_console, "312.5");
        await AskAsync();
        File.Move(_console.Library, _console.Library + ".away");
        Assert.Equal(LibraryProblem.NotFound, Assert.Throws<LibraryUnusableException>(() => _library.Borrow()).Problem);
        File.Move(_console.Library + ".away", _console.Library);
        Assert.Contains("312.5万元", await AskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_desk_that_was_given_back_twice_is_given_back_once()
    {
        await FillAsync(_console, "312.5");
        var (kept, returned) = (_library.Borrow(), _library.Borrow());
        returned.Dispose();
        returned.Dispose();
        _library.Dispose();
        Assert.Contains("312.5万元", await AskAsync(kept), StringComparison.Ordinal);
        kept.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => AskAsync(kept));
    }

    public void Dispose()
    {
        _library.Dispose();
        _console.Dispose();
    }

    private static Task FillAsync(Captured console, string amount) => console.FillAsync(Some.Incoming(
        "donghu/jianbao-3.txt", Some.Original.Replace("312.5", amount, StringComparison.Ordinal), Some.Metadata("东湖市推进产改工作简报", "江苏/东湖")));

    private static async Task<string> AskAsync(Desk desk) =>
        (await desk.AnswerAsync(new AskRequest(Question, Conversation.Empty, new DateOnly(2026, 11, 20)), TestContext.Current.CancellationToken)).Text;

    private async Task<string> AskAsync()
    {
        using var desk = _library.Borrow();
        return await AskAsync(desk);
    }
}
