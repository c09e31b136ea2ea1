using ReformBot.Cli.Asking;

namespace ReformBot.Tests.Cli.Asking;

public sealed class BatchQuestionTests
{
    [Theory]
    [InlineData("""{"question": "问"}""", "问", "")]
    [InlineData("""{"text": "问"}""", "问", "")]
    [InlineData("""{"question": "问", "text": "另"}""", "问", "")]
    [InlineData("""{"question": "问", "history": [{"role": "user", "content": "甲"}, {"role": "assistant", "content": "乙"}]}""", "问", "人甲 机乙")]
    [InlineData("""{"question": "问", "history": ["甲", "丙"]}""", "问", "人甲 人丙")]
    [InlineData("""{"question": "问", "history": null}""", "问", "")]
    [InlineData("""{"question": "问", "history": [1, {"role": "user"}]}""", "问", "")]
    [InlineData("""{"question": ""}""", "", "")]
    public void Reads_the_question_and_the_turns_before_it(string line, string text, string turns)
    {
        var question = BatchQuestion.Read(line)!;
        Assert.Equal(text, question.Text);
        Assert.Equal(turns, string.Join(' ', question.Conversation.Turns.Select(turn => (turn.FromPerson ? "人" : "机") + turn.Text)));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"问\"")]
    [InlineData("{}")]
    [InlineData("""{"question": 1}""")]
    public void A_line_without_a_question_is_none(string line) => Assert.Null(BatchQuestion.Read(line));
}
