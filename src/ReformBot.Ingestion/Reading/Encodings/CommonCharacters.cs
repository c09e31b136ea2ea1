using System.Collections;
using System.Text;

namespace ReformBot.Ingestion.Reading.Encodings;

/// <summary>
/// The 3,755 Han characters of GB/T 2312's first level with its punctuation, numbers and full-width letters. They make up over 99% of any
/// modern Chinese text and a small part of a text that was decoded wrongly.
/// </summary>
internal static class CommonCharacters
{
    private static readonly BitArray Set = Build();

    public static bool Contains(char character) => Set[character];

    private static BitArray Build()
    {
        var set = new BitArray(char.MaxValue + 1);
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        Span<byte> pair = stackalloc byte[2];
        Span<char> decoded = stackalloc char[4];
        for (var row = 0xA1; row <= 0xD7; row++)
        {
            if (row is > 0xA3 and < 0xB0)
                continue;
            for (var cell = 0xA1; cell <= 0xFE; cell++)
            {
                (pair[0], pair[1]) = ((byte)row, (byte)cell);
                if (encoding.GetChars(pair, decoded) == 1 && decoded[0] is not (>= '\ue000' and <= '\uf8ff'))
                    set[decoded[0]] = true;
            }
        }

        return set;
    }
}
