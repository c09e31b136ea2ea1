using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using ReformBot.Ingestion.Discovery;
using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Reading;
using ReformBot.Ingestion.Reading.Encodings;
using ReformBot.Ingestion.Reading.JsonLines;

namespace ReformBot.Ingestion.Pipeline;

/// <summary>Files to raw documents: a file is one, a .jsonl as many as it has lines, some at a time.</summary>
internal sealed class DocumentBatches(IngestionOptions options, FileLoader loader)
{
    private const int HeadBytes = 8;

    /// <summary>A problem with a .jsonl itself is the last that comes.</summary>
    public async IAsyncEnumerable<RawBatch> OfAsync(FoundFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (FileTypes.FormatOf(file.Path) != ContentFormat.JsonLine)
        {
            yield return new RawBatch(file, file.Bytes, token => LoadAsync(file, token));
            yield break;
        }

        if (file.Problem is { } nothing)
        {
            yield return RawBatch.Failed(file, nothing);
            yield break;
        }

        var (stream, problem) = Open(file);
        if (problem is not null || stream is null)
        {
            yield return problem is null ? new RawBatch(file, file.Bytes, token => LoadAsync(file, token)) : RawBatch.Failed(file, problem);
            yield break;
        }

        await using (stream)
        {
            await using var lines = LineBatches.ReadAsync(stream, options.GreatestJsonLineBytes, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await NextAsync(lines) is var (batch, failure) && (batch is not null || failure is not null))
            {
                yield return failure is null
                    ? new RawBatch(file, batch!.Bytes, _ => Task.FromResult(Split(file, batch)))
                    : RawBatch.Failed(file, failure);
                if (failure is not null)
                    yield break;
            }
        }
    }

    private static async Task<(LineBatch? Batch, Message? Problem)> NextAsync(IAsyncEnumerator<LineBatch> lines)
    {
        try
        {
            return await lines.MoveNextAsync() ? (lines.Current, null) : (null, null);
        }
        catch (Exception e) when (FileProblem.Of(e) is { } problem)
        {
            return (null, problem);
        }
    }

    private async Task<ImmutableArray<RawOrProblem>> LoadAsync(FoundFile file, CancellationToken cancellationToken)
    {
        var (document, problem) = await loader.LoadAsync(file, cancellationToken);
        return [new RawOrProblem(file.Name, document, problem)];
    }

    /// <returns>Neither stream nor problem: it is another kind of file under this name.</returns>
    private static (Stream? Stream, Message? Problem) Open(FoundFile file)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
            Span<byte> head = stackalloc byte[HeadBytes];
            head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
            if (FormatDetector.IsForeign(head))
            {
                stream.Dispose();
                return (null, null);
            }

            var mark = ByteOrderMark.Of(head);
            stream.Position = mark?.Length ?? 0;
            return mark is null || mark.Length == 3
                ? (stream, null)
                : (Encoding.CreateTranscodingStream(stream, mark.Encoding, StrictEncodings.Utf8), null);
        }
        catch (Exception e) when (FileProblem.Of(e) is { } problem)
        {
            stream?.Dispose();
            return (null, problem);
        }
    }

    private ImmutableArray<RawOrProblem> Split(FoundFile file, LineBatch batch)
    {
        var documents = ImmutableArray.CreateBuilder<RawOrProblem>(batch.Lines.Length);
        for (var i = 0; i < batch.Lines.Length; i++)
        {
            if (batch.Lines[i] is not { } line || line.Length > options.GreatestJsonLineBytes)
                documents.Add(Nameless(file, batch.FirstLine + i, MessageCode.JsonLineTooLong, (options.GreatestJsonLineBytes / (1024.0 * 1024)).ToString("0.#", CultureInfo.InvariantCulture)));
            else if (line.Span.ContainsAnyExcept(" \t\r"u8))
                documents.Add(OfLine(file, batch.FirstLine + i, line));
        }

        return documents.ToImmutable();
    }

    private static RawOrProblem OfLine(FoundFile file, int number, ReadOnlyMemory<byte> line)
    {
        var (bytes, converted) = JsonLine.AsUtf8(line);
        if (converted?.Problem is { } problem)
            return new RawOrProblem($"{file.Name}:{number}", null, problem) { HasName = false };
        if (JsonLine.IdOf(bytes.Span) is not { } id)
            return WithoutId(file, number, bytes);
        var name = $"{file.Name}#{SafeText.Of(id)}";
        return new RawOrProblem(name, new RawDocument(name, ContentFormat.JsonLine, line, [], number.ToString(CultureInfo.InvariantCulture)), null);
    }

    private static RawOrProblem WithoutId(FoundFile file, int number, ReadOnlyMemory<byte> line)
    {
        try
        {
            _ = JsonLine.Members(line.Span);
            return Nameless(file, number, MessageCode.NoId);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Nameless(file, number, MessageCode.BrokenJson, e.Message.Split(". ")[0]);
        }
    }

    private static RawOrProblem Nameless(FoundFile file, int number, MessageCode code, params ReadOnlySpan<string> arguments) =>
        new($"{file.Name}:{number}", null, Message.Of(code, [number.ToString(CultureInfo.InvariantCulture), .. arguments])) { HasName = false };
}
