using System.Reflection;
using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Documents;

/// <summary>Kinds of documents by the words that people and titles use for them.</summary>
public static class DocumentKinds
{
    private static readonly Lazy<(string Word, DocumentKind Kind)[]> Words = new(Load);

    /// <summary>The word shown to people: 通知, 简报, 办事指南; 文件 where nothing is known.</summary>
    public static string NameOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Law => "法律",
        DocumentKind.Regulation => "条例",
        DocumentKind.Notice => "通知",
        DocumentKind.Opinion => "意见",
        DocumentKind.Measures => "办法",
        DocumentKind.Bulletin => "简报",
        DocumentKind.Feature => "纪实",
        DocumentKind.Faq => "问答",
        DocumentKind.Catalogue => "清单",
        DocumentKind.Guide => "办事指南",
        _ => "文件",
    };

    /// <summary>简报, 快报, 实施细则, 法规… as a person types it after --kind, or the name of the enum member; null when it is none.</summary>
    public static DocumentKind? Parse(string name)
    {
        name = CharacterFolder.Fold(name.Trim());
        if (name is "法律" or "法规")
            return name == "法律" ? DocumentKind.Law : DocumentKind.Regulation;
        if (FromTitle(name) is var kind and not DocumentKind.Unknown)
            return kind;
        return Enum.TryParse<DocumentKind>(name, ignoreCase: true, out var member) && Enum.IsDefined(member) ? member : null;
    }

    /// <summary>By the word that ends the title: …实施细则的通知 is a notice, whatever it prints.</summary>
    public static DocumentKind FromTitle(string title) => WordAtEnd(title)?.Kind ?? DocumentKind.Unknown;

    /// <summary>The word itself (实施细则 gives 细则), for showing; null when the title ends in none.</summary>
    public static string? WordOf(string title) => WordAtEnd(title)?.Word;

    /// <summary>A bulletin or feature reports what a place did; it grants nobody a claim, and answers from it are worded as reports.</summary>
    public static bool IsReport(DocumentKind kind) => kind is DocumentKind.Bulletin or DocumentKind.Feature;

    /// <summary>Sets rules or claims that can begin and end: everything but reports, questions and lists.</summary>
    public static bool IsRule(DocumentKind kind) =>
        kind is DocumentKind.Law or DocumentKind.Regulation or DocumentKind.Notice or DocumentKind.Opinion or DocumentKind.Measures;

    private static (string Word, DocumentKind Kind)? WordAtEnd(string title)
    {
        var text = Bare(title);
        foreach (var entry in Words.Value)
        {
            if (text.EndsWith(entry.Word, StringComparison.Ordinal))
                return entry;
        }

        return null;
    }

    /// <summary>Without what stands behind the kind: （试行）, （2025年11月版）, closing book marks.</summary>
    private static string Bare(string title)
    {
        var text = CharacterFolder.Fold(title).Replace(" ", "", StringComparison.Ordinal).TrimEnd('》', '"', '.', '!', '#');
        while (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var open)
            text = text[..open].TrimEnd('》', '"');
        return text;
    }

    private static (string Word, DocumentKind Kind)[] Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Corpus.Documents.document-kinds.tsv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
                .Select(row => (Word: row[0], Kind: Enum.Parse<DocumentKind>(row[1]))).OrderByDescending(entry => entry.Word.Length),
        ];
    }
}
