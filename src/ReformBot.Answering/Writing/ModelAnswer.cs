using System.Collections.Immutable;
using ReformBot.Answering.Citations;
using ReformBot.Answering.Composition;
using ReformBot.Answering.Understanding;

namespace ReformBot.Answering.Writing;

/// <summary>An answer as it grows: what stands and was said, what failed, and in the end its grade.</summary>
internal sealed class ModelAnswer(WritingTask task, NumberedEvidence evidence, ReplyWriter writer)
{
    private readonly AnswerFit fit = new(task, evidence);
    private readonly List<Verdict> said = [];
    private readonly List<Verdict> failed = [];
    private string lead = "";
    private bool hasRefused;
    private int withheld;

    /// <summary>A draft of which so much fails is not worth reading on; a repair of more would be a second draft.</summary>
    private const int MostFailures = 12;

    public bool FailsTooOften => failed.Count >= MostFailures;

    /// <summary>Sentences that a repair may still save.</summary>
    public bool NeedsRepair => failed.Count > 0;

    /// <summary>The sentence as it goes out; null when it does not.</summary>
    public async ValueTask<ReplyPart?> TakeAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        task.Line.Note("核对", () => $"{(verdict.Stands is not null ? "通过" : verdict.IsBeside || verdict.IsRefusal ? "不采用" : "未通过")}：{verdict.Sentence.Text}{(verdict.Reason.Length > 0 ? $"（{verdict.Reason}）" : "")}");
        hasRefused |= verdict.IsRefusal;
        if (verdict.Stands is not { } stands)
        {
            if (!verdict.IsBeside && !verdict.IsRefusal && !failed.Contains(verdict))
                failed.Add(verdict);
            return null;
        }

        if (said.Exists(earlier => earlier.Stands!.Text == stands.Text))
            return null;
        var sources = LeadWording.Sources(verdict.Cited);
        var isTold = sources == lead && !verdict.Cited.Any(passage => passage.HasLapsed);
        // The model's own words passed the strict check; with our lead before them it is the facts that are checked again, against the original.
        if (await writer.SayAsync(isTold ? stands : stands with { Text = LeadWording.Of(verdict.Cited, stands.Text) + stands.Text }, isByRule: true, cancellationToken) is not { } part)
        {
            failed.Add(verdict with { Stands = null, Reason = "所注材料没有这样写" });
            return null;
        }

        lead = sources;
        said.Add(verdict);
        return part;
    }

    /// <summary>The model looks for more before it answers: what it wrote meanwhile and did not stand was no answer.</summary>
    public void BeginAnew()
    {
        failed.Clear();
        hasRefused = false;
    }

    /// <summary>What failed, to be repaired; as many sentences have to stand afterwards, or something is missing.</summary>
    public IReadOnlyList<Verdict> TakeFailed()
    {
        var taken = failed.ToList();
        failed.Clear();
        withheld = said.Count + taken.Count;
        return taken;
    }

    /// <summary>Why the documents' own words have to stand in, one Chinese clause; null when what was said answers.</summary>
    /// <param name="failure">Of the model; null when it wrote to the end.</param>
    public string? WhyNot(string? failure)
    {
        if (failure is not null && (said.Count == 0 || task.Draft.Kind is ReplyKind.Answered or ReplyKind.Partial))
            return failure;
        if (said.Count == 0)
            return hasRefused ? "模型认为所给材料没有依据" : failed.Count > 0 || withheld > 0 ? "模型的回答没有通过核对" : "模型没有给出可用的回答";
        return Unanswered.Count == fit.Parts ? "模型的回答没有写到所问的内容" : null;
    }

    /// <summary>The whole reply: what was said, what is owed beside it, and that something is missing.</summary>
    /// <param name="isCut">The model did not come to the end.</param>
    public async ValueTask<Reply> CloseAsync(bool isCut, CancellationToken cancellationToken)
    {
        var isMissing = failed.Count > 0 || said.Count < withheld || isCut || hasRefused;
        var (unanswered, owed) = (Unanswered, 0);
        foreach (var sentence in OwedSentences.Of(task, said, unanswered))
        {
            owed += sentence.Quotations.IsEmpty ? 1 : 0;
            _ = await writer.SayAsync(sentence, isByRule: true, cancellationToken);
        }

        var reply = writer.Close(isMissing || owed > 0 ? ReplyKind.Partial : ReplyKind.Answered, isMissing, "");
        return reply with { Author = ReplyAuthor.Model, Use = task.Line.Use, Explanation = task.Request.Explain ? Explained(reply.Citations) : null };
    }

    private IReadOnlyList<Question> Unanswered => fit.Unanswered(said);

    private Explanation Explained(ImmutableArray<Citation> citations) =>
        ExplanationWriter.Write(task.Reading, task.Draft, citations) with { Model = task.Line.Steps };
}
