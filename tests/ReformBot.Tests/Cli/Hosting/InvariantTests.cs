using ReformBot.Tests.Support;

namespace ReformBot.Tests.Cli.Hosting;

public sealed class InvariantTests
{
    /// <summary>The program runs without ICU (see its project file), where normalising silently returns what it was given.</summary>
    [Fact]
    public void Nothing_of_ours_normalises_by_Unicode_or_compares_by_a_culture()
    {
        string[] forbidden = ["System.String.Normalize", "System.String.IsNormalized", "System.Globalization.CompareInfo"];
        var uses = ArchitectureRepository.Assemblies.SelectMany(ArchitectureAssembly.Uses).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(uses, use => forbidden.Any(name => use.StartsWith(name, StringComparison.Ordinal)));
    }
}
