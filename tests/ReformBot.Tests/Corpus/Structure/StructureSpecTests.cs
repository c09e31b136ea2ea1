namespace ReformBot.Tests.Corpus.Structure;

public sealed class StructureSpecTests
{
    public static TheoryData<string> Names => [.. StructureSpecs.Read().Select(spec => spec.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_outline_is_the_one_in_the_specification(string name)
    {
        var (_, text, outline) = StructureSpecs.Read().Single(spec => spec.Name == name);

        Assert.Equal(outline, StructureSpecs.Outline(ParsedDocument.Of(text)));
    }
}
