using ReformBot.Cli.Hosting;
using ReformBot.Cli.Stacks;

namespace ReformBot.Tests.Cli.Stacks;

/// <summary>Environment before file before the build's default; what a build lacks is told.</summary>
public sealed class StackChoiceTests : IDisposable
{
    private readonly Captured _console = new();

    [Theory]
    [InlineData(null, null, "fast")]
    [InlineData(null, """{"index": "sqlite"}""", "sqlite")]
    [InlineData(null, """{"index": "sqlite", /* ours */ }""", "sqlite")]
    [InlineData("sqlite", null, "sqlite")]
    [InlineData("fast", """{"index": "sqlite"}""", "fast")]
    [InlineData("", """{"index": "sqlite"}""", "sqlite")]
    public void The_environment_goes_before_the_file_and_the_file_before_the_default(string? variable, string? file, string used) =>
        Assert.Equal(used, Choice(variable, file).Index.Name);

    [Theory]
    [InlineData("lucid", null, "REFORMBOT_INDEX", "fast sqlite")]
    [InlineData(null, """{"index": "lucid"}""", "stack.json", "fast sqlite")]
    [InlineData(null, """{"engine": "fast"}""", "stack.json", "index orchestrator pipeline transport")]
    [InlineData(null, """{"index": 3}""", "stack.json", "index")]
    [InlineData(null, "[]", "stack.json", "index")]
    [InlineData(null, "{", "stack.json", "index")]
    public void What_cannot_be_chosen_is_told_with_its_place_and_what_can(string? variable, string? file, string place, string known)
    {
        var failure = Assert.Throws<CommandFailure>(() => Choice(variable, file).Index);
        Assert.Contains(place, failure.Message);
        Assert.Contains(known, failure.Message);
    }

    [Fact]
    public void The_doctor_names_what_is_used_and_what_else_could_be()
    {
        var line = Choice("sqlite", null).Lines()[0];
        Assert.Equal(("index", "sqlite", "ReformBot.Sqlite 1.0.0", "fast"), (line.Kind, line.Name, line.Library, string.Join(' ', line.Others)));
    }

    public void Dispose() => _console.Dispose();

    private StackChoice Choice(string? variable, string? file)
    {
        if (file is not null)
            _console.Write(StackFile.Name, file);
        var parts = new StackParts
        {
            Name = "some",
            Indexes = [OwnParts.Index with { Name = "fast" }, OwnParts.Index],
            Orchestrators = [OwnParts.Orchestrator],
            Pipelines = [OwnParts.Pipeline],
            Transports = [OwnParts.Transport],
        };
        return new StackChoice(parts, name => name == "REFORMBOT_INDEX" ? variable : null, _console.Folder, _console.Screen);
    }
}
