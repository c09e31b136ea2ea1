using ReformBot.Corpus.Structure.Lines;

namespace ReformBot.Corpus.Structure;

/// <summary>Makes the drafts of single pieces, and answers what stands after them.</summary>
internal sealed class ClauseDrafting(string text, IReadOnlyList<Piece> pieces)
{
    /// <summary>How far ahead a list may go on; the longest article runs to some forty items.</summary>
    private const int Reach = 400;

    /// <summary>A labelled sentence longer than this is text, not the heading of the paragraphs below it.</summary>
    private const int LongestHeading = 60;

    /// <summary>A longer paragraph that ends with a colon introduces the document, not a list.</summary>
    private const int LongestLeadIn = 120;

    private static readonly string[] Closings = ["本通知", "本意见", "本方案", "本公告", "本通告", "特此", "以上意见", "以上通知", "以上请"];

    public static ClauseKind KindOf(LineRole role) => role switch
    {
        LineRole.Title => ClauseKind.Title,
        LineRole.Letterhead => ClauseKind.Letterhead,
        LineRole.Addressee => ClauseKind.Addressee,
        LineRole.Signature => ClauseKind.Signature,
        LineRole.Colophon => ClauseKind.Colophon,
        LineRole.Caption => ClauseKind.Caption,
        LineRole.Byline => ClauseKind.Byline,
        LineRole.Navigation => ClauseKind.Navigation,
        LineRole.Duplicate => ClauseKind.Duplicate,
        _ => ClauseKind.Paragraph,
    };

    public ClauseDraft Labelled(int index, LabelMatch label, bool isLedIn, bool mayHead)
    {
        var own = pieces[index].In(text);
        var content = own[Math.Min(label.Length, own.Length)..];
        var length = RunInHeading.Length(content, label.Level);
        var isWhole = length >= content.Length - 1;
        var isQuestion = own[^1] is '？' or '?' && content.Length <= LongestHeading * 2;
        return new ClauseDraft(KindOfLabelled(index, label, isQuestion, isWhole), pieces[index].Span)
        {
            Label = label.ToLabel(own),
            Heading = isQuestion ? content.ToString() : ClauseLabelReader.Starts(content) ? "" : content[..length].TrimStart('\n').ToString(),
            IsSentence = isWhole && own[^1] == '。',
            Rank = ClauseRanks.Of(label.Level),
            IsContainer = isQuestion || label.Level <= ClauseLevel.Article || isWhole && IsHeading(index, mayHead),
            LeadsIn = LeadsIn(index),
            Inline = pieces[index].Inline,
            IsLedIn = isLedIn,
        };
    }

    public ClauseDraft Heading(int index)
    {
        var piece = pieces[index];
        var rank = piece.Role switch
        {
            LineRole.InnerTitle => ClauseRank.InnerTitle,
            LineRole.GroupHeading => ClauseRank.Group,
            _ => ClauseRank.Heading,
        };
        return new ClauseDraft(ClauseKind.Section, piece.Span) { Heading = piece.In(text).ToString(), Rank = rank, IsContainer = true };
    }

    public ClauseDraft Question(int index)
    {
        var own = pieces[index].In(text);
        return new ClauseDraft(ClauseKind.Question, pieces[index].Span) { Heading = own.ToString(), Rank = ClauseRank.Question, IsContainer = true };
    }

    public ClauseDraft Text(int index) =>
        new(ClauseKind.Paragraph, pieces[index].Span) { Rank = ClauseRank.Text, LeadsIn = LeadsIn(index) && pieces[index].Span.Length <= LongestLeadIn };

    /// <summary>Ends with a colon, or says that a list follows.</summary>
    public bool LeadsIn(int index)
    {
        var own = pieces[index].In(text);
        return own[^1] is '：' or ':' || own[^1] == '。' && own.Length < LongestLeadIn && (own.Contains("下列", StringComparison.Ordinal) || own.Contains("以下条件", StringComparison.Ordinal));
    }

    /// <summary>A paragraph about the whole document, under its last section.</summary>
    public bool IsClosing(int index) => LinePatterns.StartsWithAny(pieces[index].In(text), Closings) && !pieces[index].Inline;

    public bool EndsWith(ClauseDraft clause, char mark, char otherMark) => !clause.Own.IsEmpty && (text[clause.Own.End - 1] == mark || text[clause.Own.End - 1] == otherMark);

    /// <summary>The next label of the clause's family after <paramref name="index"/> is the number that follows it.</summary>
    public bool GoesOnCounting(ClauseDraft clause, int index)
    {
        for (var i = index + 1; i < pieces.Count && i < index + Reach; i++)
        {
            if (pieces[i].Label is { } label && ClauseRanks.Of(label.Level) == clause.Rank)
                return label.Number == clause.Number + 1;
        }

        return false;
    }

    public LabelMatch? NextLabel(int index) => index + 1 < pieces.Count ? pieces[index + 1].Label : null;

    private static ClauseKind KindOfLabelled(int index, LabelMatch label, bool isQuestion, bool isWhole)
    {
        if (isQuestion && label.Level is ClauseLevel.Han or ClauseLevel.HanInBrackets or ClauseLevel.Arabic)
            return ClauseKind.Question;
        return isWhole && label.Level != ClauseLevel.Article || label.Level < ClauseLevel.Article ? ClauseKind.Section : ClauseKind.Paragraph;
    }

    /// <summary>A heading of its own line: without the end of a sentence, or a short sentence over unlabelled text.</summary>
    private bool IsHeading(int index, bool mayHead)
    {
        var piece = pieces[index];
        var last = text[piece.Span.End - 1];
        if (piece.Span.Length > LongestHeading || last is '；' or ';' or '：' or ':')
            return false;
        if (last != '。' || !mayHead)
            return last != '。';
        var next = index + 1 < pieces.Count ? pieces[index + 1] : default;
        return next is { Role: LineRole.Body or LineRole.Caption, Label: null, Inline: false } && index + 1 < pieces.Count && !IsClosing(index + 1);
    }
}
