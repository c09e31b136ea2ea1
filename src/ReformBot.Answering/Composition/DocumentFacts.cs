using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>What a document says of itself, each with the words that it was read from.</summary>
/// <param name="document">The document.</param>
/// <param name="asked">The question, folded: 最近一次 and 第二次 choose among several acts.</param>
internal sealed partial class DocumentFacts(StoredDocument document, string asked)
{
    private const int MostActs = 5;

    private static readonly string[] Newest = ["最近", "最新", "最后", "上一次", "上次"];

    private readonly string name = SourceWording.Name(document.Card);

    /// <summary>Empty when the document does not say it.</summary>
    public IReadOnlyList<DraftSentence> Of(DocumentAspect aspect)
    {
        var metadata = document.Card.Metadata;
        var dates = metadata.Dates;
        return aspect switch
        {
            DocumentAspect.Issuer => Stated("的发文机关：", [.. metadata.Issuers]),
            DocumentAspect.Number => Stated("的发文字号：", metadata.Number),
            DocumentAspect.Issue => Stated("的期号：", metadata.Issue),
            DocumentAspect.Addressee => Stated("主送：", [.. metadata.Addressees]),
            DocumentAspect.Signed => Dated(dates.Signed, dates.Printed, dates.Published),
            DocumentAspect.Printed => Dated(dates.Printed, dates.Signed, dates.Published),
            DocumentAspect.Published => Dated(dates.Published, dates.Printed, dates.Signed),
            DocumentAspect.Passed => Enactments.Passed(document) is { Count: > 0 } passed ? Told(passed) : Dated(dates.Published, dates.Printed, dates.Signed),
            DocumentAspect.Amended => Told(Chosen(Enactments.Amended(document))),
            DocumentAspect.Ended => Told([.. metadata.Repeals.Select(repeal => FactQuotation.Of(document, repeal.Span)).OfType<Quotation>().Distinct()]),
            _ => [],
        };
    }

    /// <summary>What a document can say of itself, as a person calls it.</summary>
    public static string NameOf(DocumentAspect aspect) => aspect switch
    {
        DocumentAspect.Issuer => "发文机关",
        DocumentAspect.Number => "发文字号",
        DocumentAspect.Issue => "期号",
        DocumentAspect.Addressee => "主送机关",
        DocumentAspect.Amended => "所问的修改",
        DocumentAspect.Ended => "废止了哪些文件",
        _ => "日期",
    };

    /// <summary>The first that is known, under its own name: 哪天发的 is answered with the day of signature where no other is told.</summary>
    private IReadOnlyList<DraftSentence> Dated(params ReadOnlySpan<Fact<DateOnly>?> dates)
    {
        foreach (var date in dates)
        {
            if (date is not null && FactQuotation.Of(document, date.Span) is { } quotation)
                return [new DraftSentence($"{name}的{NameOf(date)}：{ChineseDate.Write(date.Value)}。", [quotation])];
        }

        return [];
    }

    private string NameOf(Fact<DateOnly> date)
    {
        var dates = document.Card.Metadata.Dates;
        return date == dates.Signed ? "成文日期" : date == dates.Printed ? "印发日期" : "发布日期";
    }

    private IReadOnlyList<DraftSentence> Stated<T>(string lead, params ReadOnlySpan<Fact<T>?> facts)
    {
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        var values = new List<string>();
        foreach (var fact in facts)
        {
            if (fact is null || FactQuotation.Of(document, fact.Span) is not { } quotation)
                continue;
            values.Add(fact.Value!.ToString()!);
            if (!quotations.Contains(quotation))
                quotations.Add(quotation);
        }

        return values.Count == 0 ? [] : [new DraftSentence($"{name}{lead}{string.Join('、', values)}。", quotations.ToImmutable())];
    }

    private IReadOnlyList<DraftSentence> Told(IReadOnlyList<Quotation> quotations) =>
        [.. quotations.Take(MostActs).Select((quotation, i) => new DraftSentence((i == 0 ? name + "：" : "") + quotation.Shown, [quotation]))];

    /// <summary>Of several changes the one that is asked; all where the question names none, none where it names one that there is not.</summary>
    private IReadOnlyList<Quotation> Chosen(IReadOnlyList<Quotation> acts)
    {
        if (Nth().Match(asked) is { Success: true } nth)
            return [.. acts.Where(act => CharacterFolder.Fold(act.Text).EndsWith(nth.Value, StringComparison.Ordinal))];
        return Array.Exists(Newest, word => asked.Contains(word, StringComparison.Ordinal)) ? [.. acts.TakeLast(1)] : acts;
    }

    [GeneratedRegex("第[一二三四五六七八九十]+次(?:修正|修订)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Nth();
}
