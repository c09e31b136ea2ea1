namespace ReformBot.Tests.Support;

internal static class TextAssert
{
    /// <summary>Of the wordings, parted by "|", all stand in the text; those behind "-" do not.</summary>
    public static void Holds(string wordings, string text)
    {
        foreach (var wording in wordings.Split('|'))
        {
            if (wording[0] == '-')
                Assert.DoesNotContain(wording[1..], text, StringComparison.Ordinal);
            else
                Assert.Contains(wording, text, StringComparison.Ordinal);
        }
    }
}
