using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Corpus.Text;

/// <summary>Every number here was made up; those that have a check were given the right one.</summary>
public sealed class PersonalNumbersTests
{
    /// <summary>What is to be found stands between ⟦ and ⟧.</summary>
    [Theory]
    [InlineData(PersonalNumberKind.Identity, "我叫某某，⟦321084199003071239⟧，能领补贴吗？")]
    [InlineData(PersonalNumberKind.Identity, "⟦11010519491231002X⟧")]
    [InlineData(PersonalNumberKind.Identity, "⟦11010519491231002x⟧。")]
    [InlineData(PersonalNumberKind.Identity, "号码⟦３２１０８４１９９００３０７１２３９⟧")] // full width
    [InlineData(PersonalNumberKind.Identity, "⟦１１０１０５１９４９１２３１００２Ｘ⟧")]
    [InlineData(PersonalNumberKind.Identity, "⟦321084 19900307 1239⟧")]
    [InlineData(PersonalNumberKind.Identity, "⟦321084-19900307-101X⟧")]
    [InlineData(PersonalNumberKind.Identity, "⟦3 2 1 0 8 4 1 9 9 0 0 3 0 7 1 2 3 9⟧")]
    [InlineData(PersonalNumberKind.Identity, "⟦321084\u200b199003071239⟧")] // a zero-width space hides nothing
    [InlineData(PersonalNumberKind.Identity, "⟦三二一〇八四一九九〇〇三〇七一二三九⟧")]
    [InlineData(PersonalNumberKind.Identity, "⟦٣٢١٠٨٤١٩٩٠٠٣٠٧١٢٣٩⟧")] // Arabic-Indic digits
    [InlineData(PersonalNumberKind.Identity, "ID⟦321084199003071239⟧")]
    [InlineData(PersonalNumberKind.Identity, "⟦321084900307123⟧")] // 15 digits, before 1999
    [InlineData(PersonalNumberKind.Identity, "身份证号码：⟦321084199003071230⟧")] // a wrong check: mistyped, personal all the same
    [InlineData(PersonalNumberKind.Identity, "身份证号是 ⟦3210841990⟧")] // part of one
    [InlineData(PersonalNumberKind.Identity, "（身份证⟦999999199003071239⟧）")]
    [InlineData(PersonalNumberKind.Identity, "公民身份号码为“⟦32108419900307123⟧”")] // a digit short
    [InlineData(PersonalNumberKind.Identity, "⟦321\u200b084199\u2060\ufeff0030712\u200b39⟧")]
    [InlineData(PersonalNumberKind.Mobile, "请打⟦13800001234⟧找我")]
    [InlineData(PersonalNumberKind.Mobile, "手机⟦138 0000 1234⟧")]
    [InlineData(PersonalNumberKind.Mobile, "手机⟦138-0000-1234⟧")]
    [InlineData(PersonalNumberKind.Mobile, "手机⟦138.0000.1234⟧")]
    [InlineData(PersonalNumberKind.Mobile, "手机⟦1380000 1234⟧")]
    [InlineData(PersonalNumberKind.Mobile, "手机+⟦86 138 0000 1234⟧")]
    [InlineData(PersonalNumberKind.Mobile, "手机+⟦8613800001234⟧")]
    [InlineData(PersonalNumberKind.Mobile, "手机⟦0086-13800001234⟧")]
    [InlineData(PersonalNumberKind.Mobile, "⟦１９９　８８８８　１２３４⟧")]
    [InlineData(PersonalNumberKind.Mobile, "微信同号wx⟦16600001234⟧")]
    [InlineData(PersonalNumberKind.Mobile, "⟦一三八零零零零一二三四⟧")]
    [InlineData(PersonalNumberKind.Mobile, "⟦幺三八零零零零幺二三四⟧")]
    [InlineData(PersonalNumberKind.Mobile, "⟦1 3 8 0 0 0 0 1 2 3 4⟧")]
    [InlineData(PersonalNumberKind.Mobile, "⟦13800001234⟧。2021年能领吗")] // a 。 is no decimal point
    [InlineData(PersonalNumberKind.Mobile, "⟦13800001234⟧个人想问")]
    [InlineData(PersonalNumberKind.BankCard, "打到⟦6222020200001234562⟧")]
    [InlineData(PersonalNumberKind.BankCard, "卡⟦6222 0202 0000 1234 562⟧")]
    [InlineData(PersonalNumberKind.BankCard, "卡⟦6217-0012-3456-7893⟧")]
    [InlineData(PersonalNumberKind.BankCard, "⟦622202 0200001234562⟧")]
    [InlineData(PersonalNumberKind.BankCard, "⟦4111111111111111⟧")]
    [InlineData(PersonalNumberKind.BankCard, "⟦378282246310005⟧")]
    [InlineData(PersonalNumberKind.BankCard, "⟦9558801234567890128⟧")] // from before 62
    [InlineData(PersonalNumberKind.BankCard, "⟦6013821234567890123⟧")]
    [InlineData(PersonalNumberKind.BankCard, "银行卡号：⟦1234567890123456⟧")] // called so, whatever its check
    [InlineData(PersonalNumberKind.BankCard, "工资卡是⟦6222 0202 0000 1234⟧")]
    [InlineData(PersonalNumberKind.SocialSecurity, "社保卡号⟦A12345678⟧")]
    [InlineData(PersonalNumberKind.SocialSecurity, "社会保障号码是⟦321084199003071239⟧")]
    [InlineData(PersonalNumberKind.SocialSecurity, "我的个人编号：⟦1002345678⟧")]
    [InlineData(PersonalNumberKind.SocialSecurity, "公积金账号 ⟦0012345678⟧")]
    [InlineData(PersonalNumberKind.TravelDocument, "护照号码⟦E12345678⟧")]
    [InlineData(PersonalNumberKind.TravelDocument, "护照⟦Ｅ１２３４５６７８⟧")]
    [InlineData(PersonalNumberKind.TravelDocument, "护照⟦EA1234567⟧")]
    [InlineData(PersonalNumberKind.TravelDocument, "港澳通行证：⟦C12345678⟧")]
    [InlineData(PersonalNumberKind.HomePhone, "家庭电话：⟦0514-80001234⟧")]
    [InlineData(PersonalNumberKind.HomePhone, "我的电话是⟦80001234⟧")]
    public void A_personal_number_is_found_however_it_is_written(PersonalNumberKind kind, string marked)
    {
        var start = marked.IndexOf('⟦', StringComparison.Ordinal);
        var end = marked.IndexOf('⟧', StringComparison.Ordinal) - 1;
        var text = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        Assert.Equal([new PersonalNumber(kind, TextSpan.FromBounds(start, end))], PersonalNumbers.Find(text));
    }

    [Theory]
    [InlineData("拨打12351或者12333、12345")]
    [InlineData("咨询电话：0514-84612345，0514—84612345转8001")]
    [InlineData("(0514)84612345　010-12345678　8008101234")]
    [InlineData("热线400-123-4567、95588、110")]
    [InlineData("人社部发〔2017〕40号、苏工办〔2021〕128号")]
    [InlineData("补贴841.8万元，共8,418,000元，其中13,812,345,678元")]
    [InlineData("投入13812345678元、13812345678.90元、¥13812345678，13812345678万")]
    [InlineData("2021年3月1日至2021-12-31，20210301，2021-03-01 2021-12-31")]
    [InlineData("统一社会信用代码91320100MA1N7XYZ0K，913201007260123450，91320100138000012341")]
    [InlineData("321084199003071238")] // the check is wrong, and nothing calls it an identity number
    [InlineData("999999199003071234")] // no such place
    [InlineData("321084199013071232")] // no such month
    [InlineData("321084185003071231")] // no one is so old
    [InlineData("1234567890123452")] // a Luhn check, but no card begins so
    [InlineData("2021031312345677")]
    [InlineData("6222020200001234563")] // the check is wrong
    [InlineData("12800001234")] // no mobile begins with 12
    [InlineData("138000012345")] // twelve digits
    [InlineData("1380000123")] // ten
    [InlineData("2022-9-6 2022-12-25 2022-9-6 2022-12-28 2022-12-2 2022-9-6 12-25 2022-10-11")] // a column of dates: chance gives some of them a check
    [InlineData("32 1084 1990 0307 1239")] // cells, though their digits together have one
    [InlineData("150 3000 4000 5000")] // cells
    [InlineData("2019 150 3000 4000")]
    [InlineData("13 800 001 234")]
    [InlineData("第十三条八零、一二三四五六七八九十")]
    [InlineData("请携带身份证、银行卡、社保卡，20260301前办理")]
    [InlineData("护照20260301前有效，社保卡20260301前换领")]
    [InlineData("身份证号码由18位数字组成，手机号码11位")]
    [InlineData("我的电话打不通12333")]
    [InlineData("编号MA13800001234X")]
    public void What_is_public_is_not_hit(string text)
    {
        Assert.Empty(PersonalNumbers.Find(text));
        Assert.Same(text, PersonalNumbers.Mask(text));
    }

    [Theory]
    [InlineData("我13800001234，身份证321084199003071239", "我＊＊＊＊＊＊＊＊＊＊＊，身份证＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊")]
    [InlineData("13800001234 13900001234", "＊＊＊＊＊＊＊＊＊＊＊ ＊＊＊＊＊＊＊＊＊＊＊")]
    [InlineData("138 0000 1234 139 0000 1234", "＊＊＊ ＊＊＊＊ ＊＊＊＊ ＊＊＊ ＊＊＊＊ ＊＊＊＊")]
    [InlineData("13800001234,13900001234、18800001234", "＊＊＊＊＊＊＊＊＊＊＊,＊＊＊＊＊＊＊＊＊＊＊、＊＊＊＊＊＊＊＊＊＊＊")]
    [InlineData("护照E12345678，补贴1900元", "护照＊＊＊＊＊＊＊＊＊，补贴1900元")]
    [InlineData("身份证号321084199003071239 13800001234", "身份证号＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊ ＊＊＊＊＊＊＊＊＊＊＊")]
    [InlineData("银行卡6222 0202 0000 1234 562 手机138-0000-1234", "银行卡＊＊＊＊ ＊＊＊＊ ＊＊＊＊ ＊＊＊＊ ＊＊＊ 手机＊＊＊-＊＊＊＊-＊＊＊＊")]
    [InlineData("", "")]
    public void A_mask_veils_the_digits_and_nothing_else(string text, string masked) => Assert.Equal(masked, PersonalNumbers.Mask(text));

    /// <summary>Text comes from anywhere, and a chain of a million groups is one of them.</summary>
    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("138 0000 ")]
    [InlineData("身份证号")]
    [InlineData("x")]
    public void A_long_text_takes_no_longer_than_its_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(text.Length, PersonalNumbers.Mask(text).Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000L * text.Length);
    }
}
