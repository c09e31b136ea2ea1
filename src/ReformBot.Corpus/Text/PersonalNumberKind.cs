namespace ReformBot.Corpus.Text;

/// <summary>Numbers that lead to one person.</summary>
public enum PersonalNumberKind
{
    /// <summary>公民身份号码 of 18 characters, or of 15 as before 1999.</summary>
    Identity,

    /// <summary>手机号码 of the mainland.</summary>
    Mobile,

    /// <summary>银行卡号.</summary>
    BankCard,

    /// <summary>社会保障号, 社保卡号, 医保编号, 公积金账号, where it is called so.</summary>
    SocialSecurity,

    /// <summary>护照, 通行证, where it is called so.</summary>
    TravelDocument,

    /// <summary>A line at home, where it is called so; numbers of offices are public.</summary>
    HomePhone,
}
