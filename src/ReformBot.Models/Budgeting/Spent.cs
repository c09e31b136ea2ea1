namespace ReformBot.Models.Budgeting;

/// <summary>An amount of a day.</summary>
/// <param name="Tokens">In and out.</param>
/// <param name="Cost">In the currency of the prices; 0 when no price is set.</param>
public readonly record struct Spent(long Tokens, decimal Cost)
{
    public static Spent operator +(Spent one, Spent other) => new(one.Tokens + other.Tokens, one.Cost + other.Cost);
}
