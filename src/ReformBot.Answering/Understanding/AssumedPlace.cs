using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Scopes;

namespace ReformBot.Answering.Understanding;

/// <summary>The person's place, where neither the question nor what it leans on names one. Whoever shows the reply has to say that it was assumed.</summary>
public static class AssumedPlace
{
    /// <summary>Null when no place is known, or the question has one of its own or names the document.</summary>
    public static Region? Of(AskRequest request)
    {
        if (request.Place is null)
            return null;
        var text = QuestionReader.Standard(request.Text);
        var named = FollowUp.Before(text, request.Conversation).Select(QuestionReader.Standard).Prepend(text).Any(part => QuestionReader.Places(part).Any());
        return named || NamesDocument(text) ? null : request.Place;
    }

    /// <summary>The question with the place.</summary>
    internal static Question Take(AskRequest request, Question question) =>
        request.Place is { } place && question.Places.IsEmpty && question.Issues.IsEmpty && !NamesDocument(question.Text) ? question with { Places = [[place]] } : question;

    /// <summary>A document that is named may be of anywhere.</summary>
    private static bool NamesDocument(string text) => text.Contains('《', StringComparison.Ordinal) || DocumentNumber.FindAll(text).Count > 0;
}
