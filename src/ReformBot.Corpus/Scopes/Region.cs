namespace ReformBot.Corpus.Scopes;

/// <summary>A node of the administrative tree. Compare by <see cref="Path"/>.</summary>
/// <param name="Name">Official name: 高邮市.</param>
/// <param name="Path">Names from the province down, joined by "/": 江苏省/扬州市/高邮市; 全国 for the country.</param>
public sealed record Region(string Name, string Path, RegionLevel Level)
{
    public static Region China { get; } = new("全国", "全国", RegionLevel.Country);

    /// <summary>True for the same region and for every region below it: 江苏省 contains 高邮市.</summary>
    public bool Contains(Region other) =>
        Level == RegionLevel.Country || Path == other.Path || other.Path.StartsWith(Path + "/", StringComparison.Ordinal);
}
