using System.Globalization;
using ReformBot.Answering;
using ReformBot.Answering.Conversations;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;
using ReformBot.Ingestion.Metadata;

namespace ReformBot.Tests.Support;

/// <summary>A library of texts that went the whole way (repair, structure, metadata, passages), with the assistant over it.</summary>
internal sealed class AnsweringLibrary(LibraryUnderTest library)
{
    public const string Source = "/answering";

    /// <summary>The day that questions are asked on unless a test says another.</summary>
    public const string Today = "2026-11-20";

    private readonly PolicyAssistant assistant = new(library.Documents, library.Index);

    public IPolicyLibrary Documents => library.Documents;

    public IPassageIndex Index => library.Index;

    public static Task<AnsweringLibrary> InMemoryAsync(params (string Name, string Text)[] texts) => InAsync(LibraryUnderTest.InMemory(), texts);

    /// <summary>All of <see cref="AnsweringTexts"/>.</summary>
    public static Task<AnsweringLibrary> InMemoryAsync() => InMemoryAsync(AnsweringTexts.All);

    public static async Task<AnsweringLibrary> InAsync(LibraryUnderTest library, params (string Name, string Text)[] texts)
    {
        await library.StoreAsync([.. texts.Select(text => Incoming(text.Name, text.Text))]);
        return new AnsweringLibrary(library);
    }

    /// <summary>Line ends are those of Unix, wherever the test was checked out.</summary>
    public static Incoming Incoming(string name, string text)
    {
        var source = SourceDocument.Plain(name, text.ReplaceLineEndings("\n"));
        var normalized = TextNormalizer.Normalize(source.Text);
        var root = StructureParser.Parse(normalized);
        var document = new PolicyDocument(source, normalized, MetadataReader.Read(source, normalized, root), root);
        return new Incoming(document, PassageSplitter.Split(document), Source, DocumentIds.OfDocument(source.Text));
    }

    public Task StoreAsync(string name, string text) => library.StoreAsync(Incoming(name, text));

    public Task WithdrawAsync(string name) => library.WithdrawAsync(name);

    /// <param name="history">Questions of the person and replies of the bot, in turn.</param>
    public Task<Reply> AskAsync(string question, string today = Today, params string[] history)
    {
        var conversation = Conversation.Empty;
        for (var i = 0; i < history.Length; i++)
            conversation = conversation.With(new Turn(i % 2 == 0, history[i]));
        return AskAsync(new AskRequest(question, conversation, Day(today)));
    }

    public Task<Reply> AskAsync(AskRequest request) => assistant.AskAsync(request, TestContext.Current.CancellationToken);

    /// <summary>The original of what a citation names, as the library holds it.</summary>
    public async Task<string> OriginalAsync(string document) =>
        (await Documents.FindAsync(document, version: null, TestContext.Current.CancellationToken))!.Original;

    public static DateOnly Day(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);
}
