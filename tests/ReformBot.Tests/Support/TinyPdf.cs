using System.Globalization;
using System.Text;

namespace ReformBot.Tests.Support;

/// <summary>Writes PDFs by hand: Chinese text in the standard font STSong-Light (not embedded), or one grey picture a page.</summary>
internal static class TinyPdf
{
    /// <summary>Points from the left and from the bottom of A4.</summary>
    public sealed record Line(int X, int Y, int Size, string Text);

    /// <summary>A page of plain lines from the top, 28 points apart; lines that begin with an ideographic space are indented by two characters.</summary>
    public static Line[] Page(params string[] lines) =>
        [.. lines.Select((line, i) => new Line(line.StartsWith('　') ? 104 : 72, 760 - (i * 28), 16, line.Trim('　')))];

    public static byte[] Text(params Line[][] pages) => Text(encrypted: false, pages);

    /// <param name="encrypted">Declares an encryption that no empty password opens.</param>
    public static byte[] Text(bool encrypted, params Line[][] pages)
    {
        var bodies = pages.Select(page => Encoding.ASCII.GetBytes(string.Concat(page.Select(Show)))).ToList();
        return Document(bodies, "/Font << /F1 3 0 R >>", encrypted, objects =>
        {
            objects.Add(Ascii("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>"));
            objects.Add(Ascii("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 5 0 R >>"));
            objects.Add(Ascii("<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"));
        });
    }

    /// <summary>One page that is nothing but a picture.</summary>
    /// <param name="pixels">Grey, row by row from the top.</param>
    public static byte[] Picture(int width, int height, byte[] pixels) =>
        Document([Ascii("q 595 0 0 842 0 0 cm /I1 Do Q")], "/XObject << /I1 3 0 R >>", encrypted: false, objects =>
        {
            byte[] head = Ascii($"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Length {pixels.Length} >>\nstream\n");
            objects.Add([.. head, .. pixels, .. Ascii("\nendstream")]);
        });

    private static string Show(Line line) =>
        $"BT /F1 {line.Size} Tf 1 0 0 1 {line.X} {line.Y} Tm <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line.Text))}> Tj ET\n";

    private static byte[] Document(List<byte[]> bodies, string resources, bool encrypted, Action<List<byte[]>> addShared)
    {
        var objects = new List<byte[]> { Ascii("<< /Type /Catalog /Pages 2 0 R >>"), Array.Empty<byte>() };
        addShared(objects);
        var kids = new List<int>();
        foreach (var body in bodies)
        {
            objects.Add([.. Ascii($"<< /Length {body.Length} >>\nstream\n"), .. body, .. Ascii("\nendstream")]);
            objects.Add(Ascii($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {objects.Count} 0 R /Resources << {resources} >> >>"));
            kids.Add(objects.Count);
        }

        objects[1] = Ascii($"<< /Type /Pages /Count {kids.Count} /Kids [{string.Join(' ', kids.Select(kid => $"{kid} 0 R"))}] >>");
        return Write(objects, encrypted);
    }

    private static byte[] Write(List<byte[]> objects, bool encrypted)
    {
        using var output = new MemoryStream();
        output.Write("%PDF-1.4\n"u8);
        var table = new StringBuilder($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Count; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{output.Length:0000000000} 00000 n \n");
            output.Write([.. Ascii($"{i + 1} 0 obj\n"), .. objects[i], .. "\nendobj\n"u8]);
        }

        var start = output.Length;
        var key = new string('0', 64);
        var encryption = encrypted ? $" /Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >> /ID [<00> <00>]" : "";
        output.Write(Ascii($"{table}trailer << /Size {objects.Count + 1} /Root 1 0 R{encryption} >>\nstartxref\n{start}\n%%EOF\n"));
        return output.ToArray();
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
