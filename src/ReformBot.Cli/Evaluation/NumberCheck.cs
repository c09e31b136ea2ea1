using System.Globalization;
using System.Text;
using ReformBot.Cli.Asking;

namespace ReformBot.Cli.Evaluation;

/// <summary>Whether the numbers of an answer stand in what it cites.</summary>
internal static class NumberCheck
{
    private const double Tolerance = 1e-9;
    private static readonly double[] Scales = [1, 1e4, 1e8, 1e-4, 1e-8];

    /// <summary>Every number of the text but those of the question and those that the bot counted itself.</summary>
    public static bool AllStand(EvaluationQuestion question, ReplyLine reply)
    {
        var asked = NumberReading.Digits(question.Text + question.HistoryText);
        var counted = reply.Counted.Select(number => number.ToString(CultureInfo.InvariantCulture));
        var mine = NumberReading.Digits(WithoutMarks(reply.Text)).Except(asked).Except(counted).ToList();
        return mine.Count == 0 || mine.TrueForAll(new Said(reply.Citations).Holds);
    }

    /// <summary>Leaves out 〔1〕 and its like.</summary>
    private static string WithoutMarks(string text)
    {
        const string Opening = "[［【〔(（";
        const string Closing = "]］】〕)）";
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var end = i + 1;
            while (end < text.Length && char.IsDigit(text[end]))
                end++;
            var isMark = end > i + 1 && end < text.Length && Opening.Contains(text[i], StringComparison.Ordinal) && Closing.Contains(text[end], StringComparison.Ordinal);
            if (isMark)
                i = end;
            else
                kept.Append(text[i]);
        }

        return kept.ToString();
    }

    /// <summary>The numbers of quotes, titles, issuers, dates and locators.</summary>
    private sealed class Said
    {
        private readonly HashSet<string> _said = new(StringComparer.Ordinal);
        private readonly List<double> _values;

        public Said(IEnumerable<CitationLine> citations)
        {
            foreach (var citation in citations)
            {
                _said.UnionWith(NumberReading.Digits(string.Join(' ', citation.Quote, citation.Title, citation.Issuer, citation.Date, citation.Locator)));
                _said.UnionWith(NumberReading.Digits((citation.Date ?? "").Replace('-', ' ')).Select(number => number.TrimStart('0')));
                _said.UnionWith(NumberReading.Han(citation.Quote));
            }

            _values = [.. _said.Where(number => number.Length > 0).Select(Parse)];
        }

        /// <summary>As it is, in 万 or 亿 of one, or as the sum or difference of two.</summary>
        public bool Holds(string number)
        {
            if (_said.Contains(number) || _said.Contains(number.TrimStart('0')))
                return true;
            var value = Parse(number);
            return _values.Exists(said => Array.Exists(Scales, scale => Near(value, said * scale)))
                || _values.Exists(a => _values.Exists(b => !a.Equals(b) && (Near(value, a + b) || Near(value, a - b))));
        }

        private static bool Near(double a, double b) => Math.Abs(a - b) < Tolerance * Math.Max(1, Math.Abs(a));

        /// <summary>Digits of any script count, as in the definition.</summary>
        private static double Parse(string number) => double.Parse(
            string.Create(number.Length, number, static (span, text) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = CharUnicodeInfo.GetDecimalDigitValue(text[i]) is >= 0 and var digit ? (char)('0' + digit) : text[i];
            }),
            NumberStyles.Float,
            CultureInfo.InvariantCulture);
    }
}
