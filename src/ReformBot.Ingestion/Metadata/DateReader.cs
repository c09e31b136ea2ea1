using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>The five dates; each from where it stands, none from another.</summary>
internal static class DateReader
{
    public static PolicyDates Read(HeadFacts head, MetaFact<string>? period, SourceDocument source)
    {
        var lines = head.Lines;
        var signed = head.Tail.Date ?? OfField(head, HeadFieldName.Signed) ?? head.Letterhead.Date ?? InBrackets(head);
        var printed = ColophonReader.PrintedOn(lines);
        var published = OfField(head, HeadFieldName.Published) ?? head.Enactment?.Published ?? (signed is null ? BelowTitle(head) : null) ?? Declared(source);
        var publishedFirst = head.Enactment is { IsAmended: true } ? null : published;
        var issued = printed ?? signed;
        var effective = OfField(head, HeadFieldName.Effective) ?? head.Enactment?.Effective
            ?? ValidityReader.ReadStart(lines, issued ?? (head.Enactment is null ? published : null), publishedFirst);
        var expires = OfField(head, HeadFieldName.Expires) ?? ValidityReader.LastDay(period);
        return new PolicyDates(Fact(lines, signed), Fact(lines, printed), Fact(lines, published), Fact(lines, effective), Fact(lines, expires));
    }

    private static MetaFact<DateOnly>? OfField(HeadFacts head, HeadFieldName name)
    {
        if (head.Fields[name] is not { } field || ChineseDate.First(field.Value) is not { } date || date.ToDate() is not { } day)
            return null;
        return new MetaFact<DateOnly>(day, new TextSpan(field.Span.Start + date.Span.Start, date.Span.Length));
    }

    /// <summary>A web page prints the day of publication alone on a line near the title, or before 来源.</summary>
    private static MetaFact<DateOnly>? BelowTitle(HeadFacts head)
    {
        foreach (var line in head.Lines.Head)
        {
            if (LineSigns.WholeDate(line.Text) is { } date)
                return new MetaFact<DateOnly>(date.ToDate()!.Value, line.SpanOf(date.Span.Start, date.Span.Length));
            if (line.Text.Length < 80 && line.Text.Contains("来源", StringComparison.Ordinal) && ChineseDate.First(line.Text) is { } first && first.ToDate() is { } day
                && first.Span.Start <= 4)
                return new MetaFact<DateOnly>(day, line.SpanOf(first.Span.Start, first.Span.Length));
        }

        return null;
    }

    /// <summary>（2020年3月16日） below the title of an opinion or decision is its 成文日期.</summary>
    private static MetaFact<DateOnly>? InBrackets(HeadFacts head)
    {
        foreach (var line in head.Lines.Head)
        {
            if (line.Text[0] is '（' or '(' && line.Text[^1] is '）' or ')' && LineSigns.WholeDate(line.Text) is { } date)
                return new MetaFact<DateOnly>(date.ToDate()!.Value, line.SpanOf(date.Span.Start, date.Span.Length));
        }

        return null;
    }

    private static MetaFact<DateOnly>? Declared(SourceDocument source) =>
        source.Declared.TryGetValue(DeclaredKeys.Published, out var text) && ChineseDate.First(text)?.ToDate() is { } day ? new MetaFact<DateOnly>(day, default) : null;

    private static Fact<DateOnly>? Fact(MetaLines lines, MetaFact<DateOnly>? fact) =>
        fact is null ? null : fact.Span.IsEmpty ? new Fact<DateOnly>(fact.Value, default) : lines.Fact(fact.Value, fact.Span);
}
