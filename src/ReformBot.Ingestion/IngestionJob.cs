using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;
using ReformBot.Ingestion.Discovery;
using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Metadata;
using ReformBot.Ingestion.Pipeline;
using ReformBot.Ingestion.Reading;

namespace ReformBot.Ingestion;

/// <summary>
/// The whole document flow: find, read, understand, store, withdraw. Documents are understood side by side and stored one after the other in
/// the order they were found, so that the same files give the same library. One run at a time.
/// </summary>
public sealed class IngestionJob
{
    private readonly IPolicyLibraryWriter _writer;
    private readonly IngestionOptions _options;
    private readonly DocumentReaders _readers;
    private readonly DocumentBatches _batches;

    public IngestionJob(IPolicyLibraryWriter writer, IngestionOptions options)
    {
        var messages = IngestionMessages.In(options.Language);
        (_writer, _options) = (writer, options);
        _readers = new DocumentReaders(options, messages);
        _batches = new DocumentBatches(options, new FileLoader(options, messages));
    }

    /// <summary>Reads files, folders and patterns into the library. One bad document is one line of the report; the others go in.</summary>
    /// <param name="dryRun">Says what would happen and stores nothing.</param>
    /// <exception cref="LibraryBusyException">Somebody else is writing.</exception>
    /// <exception cref="LibraryUnusableException">The library cannot be written (a full disk); what was committed stays.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; what was committed stays, the next run does the rest.</exception>
    public async Task<IngestionReport> RunAsync(
        IReadOnlyList<string> paths, bool dryRun, IProgress<IngestionProgress>? progress, CancellationToken cancellationToken)
    {
        var sources = paths.Select(path => FileDiscovery.Find(path, cancellationToken)).ToList();
        var run = new IngestionRun(_options, sources, dryRun, progress);
        foreach (var source in sources)
            await IngestAsync(run, source, cancellationToken);
        return run.Report.Build(dryRun);
    }

    private async Task IngestAsync(IngestionRun run, FoundSource source, CancellationToken cancellationToken)
    {
        var known = await _writer.FingerprintsAsync(source.Source, cancellationToken);
        var ledger = new SourceLedger(known, source.Unknown);
        foreach (var (name, problem) in source.Problems)
        {
            ledger.Meet(name);
            run.Report.Fail(name, problem);
        }

        await foreach (var batch in UnderstandAllAsync(run.NotYetRead(source, ledger), source, ledger, cancellationToken))
        {
            foreach (var document in batch.Documents)
                await StoreAsync(run, ledger, batch.File, document, cancellationToken);
            run.Advance(batch);
        }

        foreach (var name in ledger.Gone())
        {
            if (run.DryRun || await _writer.WithdrawAsync(name, cancellationToken))
                run.Report.Add(name, OutcomeKind.Withdrawn, []);
        }

        if (!run.DryRun)
            await _writer.CommitAsync(cancellationToken);
    }

    private async Task StoreAsync(IngestionRun run, SourceLedger ledger, FoundFile file, Understood document, CancellationToken cancellationToken)
    {
        if (!document.HasName)
            ledger.Unknown(file.Name + "#");
        else if (!run.Names.Add(document.Name))
            document = Understood.Failed(document.Name, run.SameName(file, document.Name));
        ledger.Meet(document.Name);
        if (document.Problem is { } problem)
        {
            run.Report.Fail(document.Name, problem);
            return;
        }

        if (document.Incoming is not { } incoming)
        {
            run.Report.Add(document.Name, OutcomeKind.Unchanged, []);
            return;
        }

        if (!run.DryRun)
        {
            await _writer.StoreAsync(incoming, cancellationToken);
            if (++run.Stored % _options.DocumentsPerCommit == 0)
                await _writer.CommitAsync(cancellationToken);
        }

        run.Report.Characters += incoming.Document.Source.Text.Length;
        run.Report.Add(document.Name, ledger.Holds(document.Name) ? OutcomeKind.Changed : OutcomeKind.New, document.Warnings);
    }

    /// <summary>Understands documents side by side, as many as the budget allows; delivers them in the order of the files.</summary>
    private async IAsyncEnumerable<UnderstoodBatch> UnderstandAllAsync(
        IReadOnlyList<FoundFile> files, FoundSource source, SourceLedger ledger, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var budget = new ByteBudget(_options.BytesUnderWay);
        using var cores = new SemaphoreSlim(_options.Parallelism);
        var understanding = new OrderedWork<RawBatch, UnderstoodBatch>(batch => batch.Bytes, (batch, token) => UnderstandAsync(batch, cores, source.Source, ledger, token));
        await foreach (var batch in understanding.RunAsync(BatchesAsync(files, cancellationToken), budget, cancellationToken))
            yield return batch;
    }

    private async IAsyncEnumerable<RawBatch> BatchesAsync(IReadOnlyList<FoundFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            await foreach (var batch in _batches.OfAsync(file, cancellationToken))
                yield return batch;
        }
    }

    private async Task<UnderstoodBatch> UnderstandAsync(RawBatch batch, SemaphoreSlim cores, string source, SourceLedger ledger, CancellationToken cancellationToken)
    {
        await cores.WaitAsync(cancellationToken);
        try
        {
            var documents = ImmutableArray.CreateBuilder<Understood>();
            foreach (var raw in await batch.LoadAsync(cancellationToken))
                documents.Add(await UnderstandAsync(raw, source, ledger, cancellationToken));
            return new UnderstoodBatch(batch.File, documents.ToImmutable(), batch.Bytes);
        }
        finally
        {
            cores.Release();
        }
    }

    private async Task<Understood> UnderstandAsync(RawOrProblem raw, string source, SourceLedger ledger, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (raw.Document is not { } document)
            return Understood.Failed(raw.Name, raw.Problem!) with { HasName = raw.HasName };
        try
        {
            var reader = _readers.For(document.Format);
            var version = await reader.VersionAsync(cancellationToken);
            var fingerprint = Fingerprint.Of(document.Bytes.Span, version);
            if (ledger.Holds(document.Name, fingerprint))
                return new Understood(document.Name);
            var read = await reader.ReadAsync(document, cancellationToken);
            if ((read.Problem ?? ReadableText.Refuse(read.Document!.Text, _options)) is { } problem)
                return Understood.Failed(document.Name, problem);
            return new Understood(document.Name) { Incoming = Understand(read.Document!, source, fingerprint), Warnings = read.Document!.Warnings };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Understood.Failed(document.Name, Message.Of(MessageCode.Unexpected, $"{e.GetType().Name}: {e.Message}"));
        }
    }

    private static Incoming Understand(SourceDocument source, string from, string fingerprint)
    {
        var text = TextNormalizer.Normalize(source.Text);
        var root = StructureParser.Parse(text);
        var metadata = MetadataReader.Read(source, text, root);
        var document = new PolicyDocument(source, text, metadata, root);
        return new Incoming(document, PassageSplitter.Split(document), from, fingerprint);
    }
}
