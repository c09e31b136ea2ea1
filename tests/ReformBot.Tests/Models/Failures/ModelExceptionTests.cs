using ReformBot.Models.Failures;

namespace ReformBot.Tests.Models.Failures;

public sealed class ModelExceptionTests
{
    private static readonly string[] TechnicalWords = ["HTTP", "API", "token", "词元", "密钥", "超时", "接口", "服务器", "endpoint", "配置"];

    public static TheoryData<ModelProblem> Problems => [.. Enum.GetValues<ModelProblem>()];

    [Theory]
    [MemberData(nameof(Problems))]
    public void A_person_reads_one_short_clause_without_technical_words(ModelProblem problem)
    {
        var excuse = ModelException.Excuse(new ModelException(problem, "HTTP 500, some_code"));
        Assert.InRange(excuse.Length, 6, 14);
        Assert.DoesNotContain(TechnicalWords, word => excuse.Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain('。', excuse);
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void An_operator_reads_what_to_do_and_the_technical_fact(ModelProblem problem)
    {
        var failure = new ModelException(problem, "HTTP 500, some_code");
        foreach (var sentence in new[] { failure.Message, failure.Chinese })
        {
            Assert.Contains("HTTP 500, some_code", sentence, StringComparison.Ordinal);
            Assert.True(sentence.Contains(':', StringComparison.Ordinal) || sentence.Contains('：', StringComparison.Ordinal), sentence);
        }
    }

    [Fact]
    public void Any_other_exception_has_an_excuse_too() => Assert.Equal("模型暂时无法使用", ModelException.Excuse(new InvalidOperationException("secret")));
}
