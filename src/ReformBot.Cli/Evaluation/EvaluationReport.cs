using System.Globalization;
using System.Text;
using ReformBot.Cli.Asking;

namespace ReformBot.Cli.Evaluation;

/// <summary>One HTML file with everything in it: every question with answer, sources and verdict, worst first. No script: the filter is made of radio buttons.</summary>
internal static class EvaluationReport
{
    private static readonly (Verdict Verdict, string Name, string Label)[] Verdicts =
    [
        (Verdict.Unfounded, "unfounded", "引文或数字无据"),
        (Verdict.ShouldHaveAbstained, "abstain", "应拒答未拒答"),
        (Verdict.Wrong, "wrong", "答错"),
        (Verdict.FalseRefusal, "refusal", "误拒"),
        (Verdict.Near, "near", "文件对、措辞不合"),
        (Verdict.Right, "right", "正确"),
    ];

    public static string Write(string name, IReadOnlyList<FigurePair> figures, IReadOnlyList<JudgedQuestion> judgements)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"zh\">\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<title>评测 ").Append(Escape(name)).Append("</title>\n<style>\n").Append(Style()).Append("</style>\n")
            .Append("<h1>评测 ").Append(Escape(name)).Append("</h1>\n");
        WriteFilter(page, judgements);
        WriteFigures(page, figures);
        page.Append("<main>\n");
        foreach (var judgement in judgements.OrderBy(judgement => judgement.Worst))
            WriteJudgement(page, judgement);
        return page.Append("</main>\n</html>\n").ToString();
    }

    private static string Style()
    {
        using var stream = typeof(EvaluationReport).Assembly.GetManifestResourceStream("ReformBot.Cli.Evaluation.report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static void WriteFilter(StringBuilder page, IReadOnlyList<JudgedQuestion> judgements)
    {
        page.Append("<input type=\"radio\" name=\"f\" id=\"f-all\" checked><label for=\"f-all\">全部 ").Append(judgements.Count).Append("</label>\n");
        foreach (var (verdict, name, label) in Verdicts)
        {
            var count = judgements.Count(judgement => judgement.Worst == verdict);
            if (count > 0)
                page.Append(CultureInfo.InvariantCulture, $"<input type=\"radio\" name=\"f\" id=\"f-{name}\"><label for=\"f-{name}\">{label} {count}</label>\n");
        }
    }

    private static void WriteFigures(StringBuilder page, IReadOnlyList<FigurePair> figures)
    {
        var hasModel = figures.Any(pair => pair.Model is not null);
        page.Append("<details class=\"figures\" open><summary>指标</summary>\n<table>\n");
        if (hasModel)
            page.Append("<tr><th></th><td>原文</td><td>模型</td><td>差</td></tr>\n");
        foreach (var pair in figures)
        {
            page.Append("<tr><th>").Append(Escape(pair.Name)).Append("</th>").Append(Cell(pair.Documents?.Value, "0.####"));
            if (hasModel)
                page.Append(Cell(pair.Model?.Value, "0.####")).Append(Cell(pair.Difference, "+0.####;-0.####;0"));
            page.Append(CultureInfo.InvariantCulture, $"<td class=\"n\">n={(pair.Documents ?? pair.Model)!.Count}</td></tr>\n");
        }

        page.Append("</table>\n</details>\n");
    }

    private static string Cell(double? value, string format) => $"<td>{value?.ToString(format, CultureInfo.InvariantCulture)}</td>";

    private static void WriteJudgement(StringBuilder page, JudgedQuestion judged)
    {
        var question = judged.Question;
        page.Append(CultureInfo.InvariantCulture, $"<article class=\"v-{Named(judged.Worst).Name}\">\n<header><span>{Escape(question.Id)} {Escape(question.Type)}</span></header>\n");
        foreach (var turn in question.Asked.Conversation.Turns)
            page.Append("<p class=\"turn\">").Append(turn.FromPerson ? "问：" : "答：").Append(Escape(turn.Text)).Append("</p>\n");
        page.Append("<h2>").Append(Escape(question.Text)).Append("</h2>\n");
        WriteExpected(page, question);
        WriteReply(page, judged.Documents, judged.Model is null ? "" : "原文：");
        if (judged.Model is not null)
            WriteReply(page, judged.Model, "模型：");
        page.Append("</article>\n");
    }

    private static void WriteReply(StringBuilder page, Judgement judgement, string whose)
    {
        var reply = judgement.Reply;
        page.Append(CultureInfo.InvariantCulture, $"<p><b>{whose}{Named(judgement.Verdict).Label}</b> <span class=\"turn\">{reply.Kind} · {reply.ElapsedMs:0.#} ms");
        if (reply.Use is { } use)
            page.Append(CultureInfo.InvariantCulture, $" · 模型 {use.Calls} 次，{use.InputTokens}+{use.OutputTokens} 词元，{use.Ms:0} ms");
        if (reply.Fallback is { } fallback)
            page.Append(" · 未用模型的回答：").Append(Escape(fallback));
        page.Append("</span></p>\n<p class=\"answer\">").Append(Escape(reply.Text)).Append("</p>\n");
        foreach (var citation in reply.Citations)
            WriteCitation(page, citation);
        WriteSteps(page, reply);
    }

    /// <summary>What the model wrote and what the checker said to it; prompts are cut, or a page of hundreds of questions would not open.</summary>
    private static void WriteSteps(StringBuilder page, ReplyLine reply)
    {
        const int Longest = 3000;
        if (reply.Explanation is not { Model: { Length: > 0 } steps })
            return;
        page.Append(CultureInfo.InvariantCulture, $"<details><summary>与模型的往来（{steps.Length}）</summary>\n");
        foreach (var step in steps)
        {
            var text = step.Text.Length <= Longest ? step.Text : step.Text[..Longest] + "…";
            page.Append("<p class=\"wanted\">").Append(Escape(step.Title)).Append("</p>\n<pre>").Append(Escape(text)).Append("</pre>\n");
        }

        page.Append("</details>\n");
    }

    private static (Verdict Verdict, string Name, string Label) Named(Verdict verdict) => Verdicts.Single(row => row.Verdict == verdict);

    private static void WriteExpected(StringBuilder page, EvaluationQuestion question)
    {
        if (question.MustInclude is { Length: > 0 } groups)
            page.Append("<p class=\"wanted\">应含：").Append(Escape(string.Join('；', groups.Select(group => string.Join('/', group))))).Append("</p>\n");
        if (!question.Answers.IsEmpty)
            page.Append("<p class=\"wanted\">参考答案：").Append(Escape(string.Join('；', question.Answers))).Append("</p>\n");
        foreach (var evidence in question.Evidence)
            page.Append("<p class=\"wanted\">依据：").Append(Escape(evidence.File)).Append('：').Append(Escape(evidence.Quote)).Append("</p>\n");
        if (!question.Answerable || question.GoldIsAbsent)
            page.Append("<p class=\"wanted\">应当拒答").Append(question.Expected.Length > 0 ? "：" + Escape(question.Expected) : "").Append("</p>\n");
    }

    private static void WriteCitation(StringBuilder page, CitationLine citation)
    {
        var names = new[] { citation.Title, citation.Issuer, citation.Date, citation.Locator, citation.Document }.Where(name => !string.IsNullOrEmpty(name));
        page.Append(CultureInfo.InvariantCulture, $"<blockquote><cite>〔{citation.N}〕").Append(Escape(string.Join(" · ", names))).Append("</cite>")
            .Append(Escape(citation.Quote)).Append("</blockquote>\n");
    }

    /// <summary>Text of documents and of users is data.</summary>
    private static string Escape(string? text) => (text ?? "")
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}
