namespace ReformBot.Corpus.Documents;

/// <summary>发文字号, such as 穗人社规字〔2019〕6号: the issuer's code, the year and the running number.</summary>
/// <param name="Code">穗人社规字</param>
/// <param name="Year">Four digits.</param>
/// <param name="Serial">Without leading zeros.</param>
public sealed record DocumentNumber(string Code, int Year, int Serial)
{
    /// <summary>The form of GB/T 9704: hexagonal brackets, no leading zero.</summary>
    public override string ToString() => $"{Code}〔{Year}〕{Serial}号";
}
