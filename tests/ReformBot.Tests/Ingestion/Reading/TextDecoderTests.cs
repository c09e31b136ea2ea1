using System.Text;
using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Reading.Encodings;

namespace ReformBot.Tests.Ingestion.Reading;

public sealed class TextDecoderTests
{
    private const string Chinese = "关于做好技能提升补贴工作的通知\r\n各区人力资源社会保障局：\r\n　　企业职工参加培训并取得证书的，每人补贴1000元。\r\n";

    private static readonly EncodingProvider Pages = CodePagesEncodingProvider.Instance;

    public static TheoryData<string, byte[], bool> Encoded => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Chinese), false },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Chinese)], false },
        { "UTF-16LE with mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Chinese)], false },
        { "UTF-16BE with mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Chinese)], false },
        { "UTF-32LE with mark", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Chinese)], false },
        { "UTF-16LE", Encoding.Unicode.GetBytes(Chinese), true },
        { "UTF-16BE", Encoding.BigEndianUnicode.GetBytes(Chinese), true },
        { "GB18030", Pages.GetEncoding("GB18030")!.GetBytes(Chinese), true },
        { "GB2312", Pages.GetEncoding("GB2312")!.GetBytes(Chinese), true },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Encodings_are_recognised_and_a_guess_says_so(string name, byte[] bytes, bool guessed)
    {
        var decoded = TextDecoder.Decode(bytes);
        Assert.Equal(Chinese, decoded.Text);
        Assert.Equal(guessed, decoded.Warnings.Length == 1);
        if (guessed)
            Assert.Equal(name == "GB2312" ? "GB18030" : name, decoded.Warnings[0].Arguments[0]);
    }

    [Theory]
    [InlineData("big5", "關於做好技能提升補貼工作的通知，各區人力資源社會保障局：企業職工參加培訓並取得證書的，每人補貼。")]
    [InlineData("shift_jis", "技能向上補助金に関するお知らせです。各区の人材資源社会保障局にお知らせします。")]
    [InlineData("windows-1251", "Уведомление о субсидиях на повышение квалификации")]
    public void Other_encodings_are_refused_rather_than_garbled(string encoding, string text)
    {
        Assert.Equal(MessageCode.UnknownEncoding, TextDecoder.Decode(Pages.GetEncoding(encoding)!.GetBytes(text)).Problem?.Code);
    }

    [Fact]
    public void A_character_cut_in_two_is_named_with_its_line()
    {
        var bytes = Encoding.UTF8.GetBytes(Chinese + Chinese);
        var problem = TextDecoder.Decode(bytes.AsSpan()[..^3]).Problem!;
        Assert.Equal((MessageCode.BadBytes, "6"), (problem.Code, problem.Arguments[1]));
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 3, 0, 0, 9, 200, 0, 255, 254, 7 })]
    [InlineData(new byte[] { 0x41, 0x42, 0x00, 0x43 })]
    [InlineData(new byte[] { 0x41, 0x1B, 0x5B, 0x33, 0x31, 0x6D })]
    public void Binary_data_is_no_text(byte[] bytes)
    {
        Assert.Equal(MessageCode.Binary, TextDecoder.Decode(bytes).Problem?.Code);
    }

    [Fact]
    public void Latin_letters_in_UTF_16_are_recognised()
    {
        Assert.Equal("plain letters\n", TextDecoder.Decode(Encoding.Unicode.GetBytes("plain letters\n")).Text);
    }
}
