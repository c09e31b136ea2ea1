namespace ReformBot.Corpus.Documents;

/// <summary>The days on which a document is in force. Both ends belong to it; null means that the text does not say.</summary>
/// <param name="From">First day in force.</param>
/// <param name="Until">Last day in force: the day before a 失效日期, the day itself after 有效期至.</param>
/// <param name="RepealedFrom">First day on which another document has ended this one.</param>
public sealed record Validity(DateOnly? From, DateOnly? Until, DateOnly? RepealedFrom = null)
{
    public static Validity Unknown { get; } = new(null, null);

    /// <summary>
    /// From what the document says of itself. The page head's 失效日期 wins over the clause (a document may have been prolonged or ended
    /// since); without one the period counts from the first day in force. A rule without any word on its beginning counts from its date.
    /// </summary>
    /// <param name="repealedFrom">When a later document that ends this one came into force.</param>
    public static Validity Of(PolicyMetadata metadata, DateOnly? repealedFrom = null)
    {
        var dates = metadata.Dates;
        var hasPeriod = metadata.ValidityPeriod is not null || dates.Expires is not null;
        var isRule = hasPeriod || DocumentKinds.IsRule(metadata.Kind?.Value ?? DocumentKind.Unknown);
        var from = dates.Effective ?? (isRule ? dates.Printed ?? dates.Signed ?? dates.Published : null);
        var period = metadata.ValidityPeriod is { } written ? ValidityPeriod.Parse(written.Value) : null;
        return new Validity(from?.Value, LastDay(dates.Expires, period, from?.Value), repealedFrom);
    }

    public ValidityStatus StatusOn(DateOnly day)
    {
        if (RepealedFrom is { } repealed && day >= repealed)
            return ValidityStatus.Repealed;
        if (From is { } from && day < from)
            return ValidityStatus.NotYet;
        if (Until is { } until && day > until)
            return ValidityStatus.Expired;
        return From is null && Until is null ? ValidityStatus.Unknown : ValidityStatus.InForce;
    }

    /// <summary>True only when the text lets us say so; unknown is not in force.</summary>
    public bool InForceOn(DateOnly day) => StatusOn(day) == ValidityStatus.InForce;

    /// <summary>2026年12月31日 read from 有效期至2026年12月31日 is a last day; a 失效日期 is the first day out of force.</summary>
    private static DateOnly? LastDay(Fact<DateOnly>? expires, ValidityPeriod? period, DateOnly? from)
    {
        if (expires is not null)
            return period?.LastDay == expires.Value ? expires.Value : expires.Value.AddDays(-1);
        if (period is null)
            return null;
        return period.LastDay ?? (from is { } start ? period.EndFrom(start) : null);
    }
}
