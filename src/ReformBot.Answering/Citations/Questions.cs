namespace ReformBot.Answering.Citations;

/// <summary>A question says nothing: it stands over its answer as a heading does.</summary>
internal static class Questions
{
    /// <summary>The text without its questions, and these.</summary>
    public static (string Answer, IReadOnlyList<string> Questions) Part(string text)
    {
        if (text.AsSpan().IndexOfAny('？', '?') < 0)
            return (text, []);
        var (answer, questions, start) = (new System.Text.StringBuilder(), new List<string>(), 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('？' or '?' or '。' or '！' or '\n') && i + 1 < text.Length)
                continue;
            if (text[i] is '？' or '?')
                questions.Add(text[start..i]);
            else
                answer.Append(text, start, i + 1 - start);
            start = i + 1;
        }

        return answer.Length == 0 ? (text, []) : (answer.ToString(), questions);
    }
}
