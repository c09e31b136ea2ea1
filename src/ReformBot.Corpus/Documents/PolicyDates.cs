namespace ReformBot.Corpus.Documents;

/// <summary>The five dates of an official document that can all differ; each null when the text does not say it.</summary>
/// <param name="Signed">成文日期, under the signature.</param>
/// <param name="Printed">印发日期, in the colophon.</param>
/// <param name="Published">发布, 公布: on a page head, or passed and made public.</param>
/// <param name="Effective">施行: the first day in force.</param>
/// <param name="Expires">
/// 失效, as written: a page head's 失效日期 is the first day out of force, the day of 有效期至… is the last day in force; <see cref="Validity"/>
/// tells them apart.
/// </param>
public sealed record PolicyDates(
    Fact<DateOnly>? Signed = null,
    Fact<DateOnly>? Printed = null,
    Fact<DateOnly>? Published = null,
    Fact<DateOnly>? Effective = null,
    Fact<DateOnly>? Expires = null)
{
    /// <summary>The date a citation shows: the first that is known of signed, printed, published, effective.</summary>
    public Fact<DateOnly>? Shown => Signed ?? Printed ?? Published ?? Effective;
}
