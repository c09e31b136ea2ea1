using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Corpus.Text;

public sealed class PersonalNumbersProperties
{
    private static readonly Gen<string> Separators = Gen.Elements("", " ", "-", "\u200b", "　");

    private static readonly Gen<string> Around = Gen.Elements("", "我是", "，", "。问：", "（", "\n", "补贴1900元，", "2021年", "：");

    private static readonly Gen<string> After = Gen.Elements("", "，", "。2021年能领吗", "）", "\n1900元", "的补贴", "！", "、");

    private static readonly Gen<string> Identity =
        from place in Gen.Elements("110105", "321084", "330482", "440106", "650102", "810000")
        from day in Gen.Choose(0, 45_000)
        from order in Gen.Choose(0, 999)
        let body = place + new DateOnly(1900, 1, 1).AddDays(day).ToString("yyyyMMdd", CultureInfo.InvariantCulture) + order.ToString("000", CultureInfo.InvariantCulture)
        select body + Check(body);

    private static readonly Gen<string> Mobile =
        from second in Gen.Choose(3, 9)
        from rest in Gen.Choose(0, 999_999_999)
        select $"1{second}{rest:000000000}";

    private static readonly Gen<string> Public =
        from year in Gen.Choose(1949, 2035)
        from number in Gen.Choose(0, 99_999_999)
        from form in Gen.Elements("{1}元", "{1:N0}元", "{1}人次", "{0}年{1}件", "〔{0}〕{1}号", "0514-{1:00000000}", "{0}-12-31", "{1}.5万元", "{0}—{0}年")
        select string.Format(CultureInfo.InvariantCulture, form, year, number);

    [Fact]
    public void An_identity_number_is_found_with_any_separator_and_anything_around() => ForAll(
        from number in Identity
        from separator in Separators
        from before in Around
        from after in After
        select (Text: before + number[..6] + separator + number[6..14] + separator + number[14..] + after, Digits: 18),
        row => IsMasked(row.Text, row.Digits));

    [Fact]
    public void A_mobile_number_is_found_with_any_separator_and_anything_around() => ForAll(
        from number in Mobile
        from separator in Separators
        from before in Around
        from after in After
        select (Text: before + number[..3] + separator + number[3..7] + separator + number[7..] + after, Digits: 11),
        row => IsMasked(row.Text, row.Digits));

    /// <summary>The check of GB 11643 sees every single wrong digit, so that other numbers of 18 digits are left alone.</summary>
    [Fact]
    public void One_digit_changed_is_no_identity_number() => ForAll(
        from number in Identity
        from at in Gen.Choose(0, 16)
        from step in Gen.Choose(1, 9)
        let digit = (char)('0' + (number[at] - '0' + step) % 10)
        select number[..at] + digit + number[(at + 1)..],
        changed => PersonalNumbers.Find(changed).All(found => found.Kind != PersonalNumberKind.Identity));

    [Fact]
    public void Amounts_numbers_of_documents_dates_and_landlines_stay() => ForAll(
        from list in Gen.ListOf(Public, 5)
        from separator in Gen.Elements("，", "、", "；", "\n", "。")
        select string.Join(separator, list),
        text => PersonalNumbers.Mask(text) == text);

    [Fact]
    public void A_mask_keeps_the_length_and_leaves_nothing_to_find() => ForAll(
        from parts in Gen.ListOf(Gen.OneOf(Identity, Mobile, Public, Around, Gen.Elements("身份证号", "银行卡", "护照E", "x", "12", " ", "．", "一三八")), 12)
        select string.Concat(parts),
        text =>
        {
            var masked = PersonalNumbers.Mask(text);
            Assert.Equal(masked, PersonalNumbers.Mask(masked));
            return masked.Length == text.Length && text.Zip(masked).All(pair => pair.First == pair.Second || pair.Second == PersonalNumbers.Veil);
        });

    [Fact]
    public void No_string_whatever_breaks_it() =>
        Prop.ForAll<string>(text => text is null || PersonalNumbers.Mask(text).Length == text.Length).QuickCheckThrowOnFailure();

    private static void ForAll<T>(Gen<T> gen, Func<T, bool> property) =>
        Prop.ForAll(gen.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20_261_120, 1));

    private static bool IsMasked(string text, int digits) => PersonalNumbers.Mask(text).Count(character => character == PersonalNumbers.Veil) == digits;

    /// <summary>Weights 2^(17-i) mod 11, as the standard derives them; the code under test has the table.</summary>
    private static char Check(string body)
    {
        var sum = body.Select((digit, i) => (digit - '0') * (int)(Math.Pow(2, 17 - i) % 11)).Sum();
        var check = (12 - sum % 11) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }
}
