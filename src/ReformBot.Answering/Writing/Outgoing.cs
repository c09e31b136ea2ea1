using ReformBot.Answering.Prompts;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Writing;

/// <summary>What may leave for a model: text without personal numbers (design invariant 9) and without names of files.</summary>
internal static class Outgoing
{
    /// <summary>A document whose title is unknown is named by this, never by its file.</summary>
    private const string Untitled = "未注明标题";

    public static string Text(string text) => PersonalNumbers.Mask(text);

    /// <summary>A follow-up that was not made whole goes with the questions that it leans on.</summary>
    public static string Question(AskRequest request)
    {
        var earlier = FollowUp.Before(CharacterFolder.Fold(request.Text), request.Conversation);
        return Text(earlier.Count == 0 ? request.Text : $"{request.Text}（承接前面的提问：{string.Join("；", earlier.Reverse())}）");
    }

    public static PromptEvidence Evidence(NumberedPassage numbered)
    {
        var evidence = PromptEvidence.Of(numbered.Number, numbered.Found);
        return evidence with
        {
            Title = numbered.Found.Card.Metadata.Title is null ? Untitled : Text(evidence.Title),
            Issuer = Text(evidence.Issuer),
            Headings = Text(evidence.Headings),
            Text = Text(numbered.Offered),
        };
    }
}
