namespace ReformBot.Answering.Composition;

/// <summary>How far a sentence names what the question wants counted or measured (<see cref="Understanding.Measure"/>); each 0…1, 1 where the question names nothing.</summary>
/// <param name="Own">In the sentence.</param>
/// <param name="Near">In the clause of a number whose unit counts what was asked for.</param>
/// <param name="Around">In the sentence or in what announces it.</param>
/// <param name="Owner">Whose the counted is, in the sentence or in what announces it.</param>
/// <param name="Counts">Such a number stands in the sentence.</param>
internal readonly record struct HeadFit(double Own, double Near, double Around, double Owner, bool Counts);
