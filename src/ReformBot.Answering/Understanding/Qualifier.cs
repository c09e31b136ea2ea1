namespace ReformBot.Answering.Understanding;

/// <summary>A member of a closed family that a question names: the grade 高级, the schooling 大专.</summary>
/// <param name="Family">Name of the family.</param>
/// <param name="Member">Canonical name of the member.</param>
public sealed record Qualifier(QualifierFamily Family, string Member);
