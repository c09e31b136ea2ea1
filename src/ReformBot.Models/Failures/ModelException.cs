namespace ReformBot.Models.Failures;

/// <summary>
/// A call to a model failed. The message is for the operator, in English, and says what to do; <see cref="Chinese"/> is the same in Chinese and
/// <see cref="Excuse"/> what a person who asked may read. None holds a key, a question or an answer.
/// </summary>
public sealed class ModelException : Exception
{
    public ModelException()
        : this(ModelProblem.BadAnswer)
    {
    }

    public ModelException(string message)
        : this(ModelProblem.BadAnswer, message)
    {
    }

    public ModelException(string message, Exception innerException)
        : this(ModelProblem.BadAnswer, message, innerException)
    {
    }

    /// <param name="detail">A short technical fact for the operator: status, code, host. Never text of a request or of an answer.</param>
    public ModelException(ModelProblem problem, string? detail = null, Exception? innerException = null)
        : base(Sentence(problem, 3, detail), innerException)
    {
        Problem = problem;
        Detail = detail;
    }

    public ModelProblem Problem { get; }

    public string? Detail { get; }

    /// <summary>How long the endpoint asked to be left alone, or until the circuit is tried again; null when nobody said.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The operator's sentence in Chinese.</summary>
    public string Chinese => Sentence(Problem, 2, Detail);

    /// <summary>What a person may read about any failed call: one short Chinese clause without technical words.</summary>
    public static string Excuse(Exception exception) =>
        Texts.Table["model-problems.tsv"][(exception is ModelException { Problem: var problem } ? problem : ModelProblem.ServerFailed).ToString()][1];

    private static string Sentence(ModelProblem problem, int column, string? detail)
    {
        var text = Texts.Table["model-problems.tsv"][problem.ToString()][column];
        return detail is null ? text : column == 2 ? $"{text}（{detail}）" : $"{text} ({detail})";
    }
}
