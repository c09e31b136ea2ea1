using System.Collections.Immutable;
using ReformBot.Answering;

namespace ReformBot.TelegramChat.Figures;

/// <summary>What one chat did on one day.</summary>
internal sealed record DayFigures
{
    /// <summary>Upper ends of the times that are counted together, in milliseconds; 5 % apart would be exact, these are enough to see a change.</summary>
    private static readonly double[] Ends = [.. Enumerable.Range(0, 40).Select(i => 5 * Math.Pow(1.4, i))];

    /// <summary>People of one group who are told apart; a greater group is counted as so many.</summary>
    private const int MostPeople = 200;

    public ImmutableDictionary<ReplyKind, int> Kinds { get; init; } = ImmutableDictionary<ReplyKind, int>.Empty;

    /// <summary>Beginnings of keyed hashes.</summary>
    public ImmutableHashSet<string> People { get; init; } = [];

    /// <summary>Answers by the index of their time.</summary>
    public ImmutableSortedDictionary<int, int> Times { get; init; } = ImmutableSortedDictionary<int, int>.Empty;

    public int Good { get; init; }

    public int Bad { get; init; }

    public DayFigures With(ReplyKind kind, string person, TimeSpan took)
    {
        var time = Array.FindIndex(Ends, end => took.TotalMilliseconds <= end) is >= 0 and var found ? found : Ends.Length - 1;
        return this with
        {
            Kinds = Kinds.SetItem(kind, Kinds.GetValueOrDefault(kind) + 1),
            People = People.Count < MostPeople ? People.Add(person[..Math.Min(8, person.Length)]) : People,
            Times = Times.SetItem(time, Times.GetValueOrDefault(time) + 1),
        };
    }

    public DayFigures Plus(DayFigures other) => new()
    {
        Kinds = other.Kinds.Aggregate(Kinds, (sum, kind) => sum.SetItem(kind.Key, sum.GetValueOrDefault(kind.Key) + kind.Value)),
        People = People.Union(other.People),
        Times = other.Times.Aggregate(Times, (sum, time) => sum.SetItem(time.Key, sum.GetValueOrDefault(time.Key) + time.Value)),
        Good = Good + other.Good,
        Bad = Bad + other.Bad,
    };

    /// <summary>Null when nothing was answered.</summary>
    public TimeSpan? MedianTime
    {
        get
        {
            var half = (Times.Values.Sum() + 1) / 2;
            foreach (var (time, count) in Times)
            {
                half -= count;
                if (half <= 0)
                    return TimeSpan.FromMilliseconds(Ends[Math.Clamp(time, 0, Ends.Length - 1)]);
            }

            return null;
        }
    }
}
