namespace ReformBot.Ingestion;

/// <summary>Limits and tools of an ingestion. Every limit leads to one clear line in the report, never to a crash.</summary>
public sealed record IngestionOptions
{
    private const int Mebibyte = 1024 * 1024;

    /// <summary>Default Chinese.</summary>
    public IngestionLanguage Language { get; init; } = IngestionLanguage.Chinese;

    /// <summary>
    /// Greatest PDF or docx, in bytes; default 64 MiB: a scanned policy of 300 pages has some 50. A .jsonl has no limit, its lines have.
    /// </summary>
    public long GreatestFileBytes { get; init; } = 64L * Mebibyte;

    /// <summary>Greatest .txt, .md or .html, in bytes; default 16 MiB: all national statutes together (60,000 articles) have 12.</summary>
    public long GreatestTextBytes { get; init; } = 16L * Mebibyte;

    /// <summary>Greatest line of a .jsonl, in bytes; default 8 MiB, for the same reason, less as it is held several times.</summary>
    public int GreatestJsonLineBytes { get; init; } = 8 * Mebibyte;

    /// <summary>
    /// Greatest line of a text, in characters; default 1,000,000: the longest line of the seeds has 1,200. Longer ones are data, not
    /// sentences, and nothing in them could be cited.
    /// </summary>
    public int GreatestLineCharacters { get; init; } = 1_000_000;

    /// <summary>How long one run of pdftotext, pdftoppm or tesseract may take; default 2 minutes, some 20 times what a page needs.</summary>
    public TimeSpan ToolTimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Greatest output of such a run, in bytes; default 32 MiB: an A4 page at 300 dpi in grey has 8.7.</summary>
    public int GreatestToolOutputBytes { get; init; } = 32 * Mebibyte;

    /// <summary>Pages of one PDF that are recognised by OCR at most; default 300, about half an hour on one core.</summary>
    public int GreatestOcrPages { get; init; } = 300;

    /// <summary>Command or full path; default found on the PATH.</summary>
    public string PdfToText { get; init; } = "pdftotext";

    /// <summary>Command or full path; default found on the PATH.</summary>
    public string PdfToPpm { get; init; } = "pdftoppm";

    /// <summary>Command or full path; default found on the PATH.</summary>
    public string Tesseract { get; init; } = "tesseract";

    /// <summary>Documents understood at the same time; default one for each core.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// Raw bytes that may be under way between reading and storing; default 1 MiB. Understood documents take some 20 times that: with 4 MiB a
    /// run over 130 MB of news peaks 80 MB higher and is no faster once something is stored. One document that is larger passes alone.
    /// </summary>
    public long BytesUnderWay { get; init; } = Mebibyte;

    /// <summary>Documents stored between two commits; default 500, about a second: that much is lost when the process is killed.</summary>
    public int DocumentsPerCommit { get; init; } = 500;

    /// <summary>Outcomes of each kind that the report lists; default 1,000, more than a person reads.</summary>
    public int KeptOutcomes { get; init; } = 1_000;
}
