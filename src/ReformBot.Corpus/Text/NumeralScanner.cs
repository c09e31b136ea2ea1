namespace ReformBot.Corpus.Text;

/// <summary>Reads one number from left to right: digits wait until their unit comes, 万 and 亿 close what stands before them.</summary>
internal ref struct NumeralScanner(ReadOnlySpan<char> text, int start)
{
    /// <summary>More digits are an account or identity number, which no one counts with (and decimal would overflow with units).</summary>
    public const int GreatestDigits = 15;

    private readonly ReadOnlySpan<char> text = text;
    private readonly int start = start;
    private int at = start;
    private decimal hundredMillions;
    private decimal tenThousands;
    private decimal section;
    private decimal pending = -1;
    private bool pendingIsShort;
    private long lastUnit;
    private bool zeroSeen;
    private bool formal;
    private bool formalOnly = true;
    private bool failed;

    public bool TryRead(out decimal value, out int length)
    {
        var read = TryReadWhole(out value);
        length = (read ? at : EndOfRun()) - start;
        if (!read)
            value = 0;
        return read;
    }

    private bool TryReadWhole(out decimal value)
    {
        if (IsIndefinite(start) || !TryReadOne(out value))
        {
            value = 0;
            return false;
        }

        return TryReadFraction(ref value);
    }

    /// <summary>几十, 数百: a numeral after these is no number.</summary>
    private readonly bool IsIndefinite(int index) =>
        text[index] is '几' or '幾' || (index > 0 && text[index - 1] is '几' or '幾' or '数' or '數' && NumeralSign.Unit(text[index]) > 0);

    private bool TryReadOne(out decimal value)
    {
        value = 0;
        if (TryReadPositional(out value))
            return true;
        while (!failed && at < text.Length && TryStep())
        {
        }

        // 拾 and 伍 are also parts of words (收拾, 队伍); a cheque writes more than one sign.
        if (failed || at == start || (formalOnly && formal && lastUnit == 0) || (lastUnit == 0 && pending < 0))
            return false;
        if (at < text.Length && text[at] is '几' or '幾')
            return false;
        value = Total();
        return !IsWordOfTen();
    }

    private bool TryReadPositional(out decimal value)
    {
        var read = PositionalNumeral.Read(text, start);
        failed = read.IsApproximate;
        value = read.Value;
        if (read.End == 0)
            return false;
        (at, lastUnit) = (read.End, 1);
        return true;
    }

    private bool TryStep()
    {
        var character = text[at];
        if (NumeralSign.IsAsciiDigit(character))
            return TryArabic();
        if (NumeralSign.Digit(character) is >= 0 and var digit)
            return TryDigit(digit);
        if (NumeralSign.Tens(character) is > 0 and var tens)
            return TryTens(tens);
        if (NumeralSign.Unit(character) is > 0 and var unit)
            return TryUnit(unit);
        return TrySkipApproximation() || TrySkipSpace() || TryPoint();
    }

    private bool TryArabic()
    {
        if (pending >= 0 || (section > 0 && lastUnit < 100))
            return false;
        var reader = ArabicNumeral.Read(text, at);
        failed = reader.Length == 0 || reader.Digits > GreatestDigits;
        if (failed)
            return false;
        pending = reader.Value;
        pendingIsShort = reader.Length == 1;
        formalOnly = false;
        at += reader.Length;
        return true;
    }

    private bool TryDigit(int digit)
    {
        // A Chinese digit after a pending one: 十四五, 三四百, 二十七八. None of them is a number.
        failed = pending >= 0;
        if (failed)
            return false;
        Note(text[at]);
        at++;
        if (digit == 0 && lastUnit > 0)
            zeroSeen = true;
        else
            (pending, pendingIsShort) = (digit, true);
        return true;
    }

    private bool TryTens(int tens)
    {
        if (pending >= 0 || (section > 0 && lastUnit <= 10))
            return false;
        section += tens;
        (lastUnit, zeroSeen, formalOnly) = (10, false, false);
        at++;
        return true;
    }

    private bool TryUnit(long unit)
    {
        var accepted = unit < 10_000 ? TrySmallUnit(unit) : TryGreatUnit(unit);
        if (!accepted)
            return false;
        Note(text[at]);
        (lastUnit, zeroSeen, pending) = (unit, false, -1);
        at++;
        return true;
    }

    private readonly bool TrySmallUnitFits(long unit) => section == 0 || unit < lastUnit || lastUnit >= 10_000;

    private bool TrySmallUnit(long unit)
    {
        // 5百分点: the 百 belongs to what follows.
        if (unit == 100 && at > start && at + 1 < text.Length && text[at + 1] == '分')
            return false;
        if (pending < 0 && !ImpliesOne(unit))
            return false;
        if (!TrySmallUnitFits(unit))
        {
            failed = true;
            return false;
        }

        section += (pending < 0 ? 1 : pending) * unit;
        return true;
    }

    /// <summary>十二 and 一百十二 leave out the 一; 百余, 千分之 and 百分之 too.</summary>
    private readonly bool ImpliesOne(long unit)
    {
        if (unit == 10 && at > start)
            return section == 0 || lastUnit >= 100;
        if (unit == 10)
            return text[at] != '拾' || (at + 1 < text.Length && NumeralSign.IsFormal(text[at + 1]));
        return at == start && StandsForOne();
    }

    private readonly bool StandsForOne() =>
        at + 1 < text.Length && (text[at + 1] == '余' || (at + 2 < text.Length && text[at + 1] == '分' && text[at + 2] == '之'));

    private bool TryGreatUnit(long unit)
    {
        var open = section > 0 ? section + (pending < 0 ? 0 : Tail()) : Math.Max(pending, 0);
        if (at == start && StandsForOne())
            open = 1;
        if (unit == 10_000)
        {
            if (open == 0 || tenThousands > 0)
                return false;
            tenThousands = open * unit;
        }
        else
        {
            if (open + tenThousands == 0 || hundredMillions > 0)
                return false;
            hundredMillions = (tenThousands + open) * unit;
            tenThousands = 0;
        }

        section = 0;
        return true;
    }

    /// <summary>二百余万, 3.6余万, 二十多亿: the sign of “more than” stands before the unit.</summary>
    private bool TrySkipApproximation()
    {
        if (text[at] is not ('余' or '餘' or '多') || at == start)
            return false;
        var next = at + 1;
        while (next < text.Length && text[next] == ' ')
            next++;
        if (next >= text.Length || NumeralSign.Unit(text[next]) < 10)
            return false;
        at = next;
        return true;
    }

    /// <summary>11.45 万: a space before 万 and 亿 only.</summary>
    private bool TrySkipSpace()
    {
        if (text[at] != ' ' || at + 1 >= text.Length || pending < 0)
            return false;
        var next = text[at + 1];
        if (NumeralSign.Unit(next) < 10_000 && next != '余')
            return false;
        at++;
        return next != '余' || TrySkipApproximation();
    }

    /// <summary>三点六万, 三十七点五: digits only behind 点, so that 八点三十 (a time) is not taken.</summary>
    private bool TryPoint()
    {
        if (CharacterFolder.Fold(text[at]) != '点' || at == start)
            return false;
        var (scale, fraction, end) = (1m, 0m, at + 1);
        for (; end < text.Length && end - at < GreatestDigits && NumeralSign.Digit(text[end]) is >= 0 and var digit; end++)
        {
            scale /= 10;
            fraction += digit * scale;
        }

        if (end == at + 1 || (end < text.Length && NumeralSign.Unit(text[end]) is > 0 and < 10_000))
            return false;
        pending = Math.Max(pending, 0) + fraction;
        pendingIsShort = false;
        at = end;
        return true;
    }

    private readonly decimal Total() => hundredMillions + tenThousands + section + (pending < 0 ? 0 : Tail());

    /// <summary>The last digit takes the place below the last unit: 三千七百五 is 3750, 一万四千三 is 14300; 三千零五 is 3005.</summary>
    private readonly decimal Tail() =>
        pendingIsShort && lastUnit > 10 && !zeroSeen ? pending * (lastUnit / 10) : pending;

    /// <summary>十分重要 counts nothing; 十分钟 and 十分之一 do.</summary>
    private readonly bool IsWordOfTen() =>
        at == start + 1 && NumeralSign.Unit(text[start]) == 10 && at < text.Length && text[at] is '分' or '足' or '字'
        && !(at + 1 < text.Length && text[at + 1] is '之' or '钟' or '鐘');

    private void Note(char character)
    {
        var isFormal = NumeralSign.IsFormal(character);
        formal |= isFormal;
        formalOnly &= isFormal;
    }

    /// <summary>37%, 5‰, 三分之一, 百分之三十七.</summary>
    private bool TryReadFraction(ref decimal value)
    {
        if (at < text.Length && text[at] is '%' or '％' or '‰')
        {
            value /= text[at] == '‰' ? 1000 : 100;
            at++;
            return true;
        }

        if (at + 2 >= text.Length || text[at] != '分' || text[at + 1] != '之' || value == 0)
            return true;
        if (!NumeralSign.MayStart(text[at + 2]) || !new NumeralScanner(text, at + 2).TryRead(out var part, out var length))
            return true;
        value = part / value;
        at += 2 + length;
        return true;
    }

    private readonly int EndOfRun()
    {
        var end = start;
        while (end < text.Length && NumeralSign.InRun(text[end]))
            end++;
        return end;
    }
}
