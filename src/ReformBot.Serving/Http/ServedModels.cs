namespace ReformBot.Serving.Http;

/// <summary>The names under which a client asks. Both give the same answers.</summary>
internal static class ServedModels
{
    /// <summary>Sources come as annotations.</summary>
    public const string Plain = "reformbot";

    /// <summary>Sources also stand below the text, for programs that show nothing but text.</summary>
    public const string WithSources = "reformbot-sources";

    public static string[] All { get; } = [Plain, WithSources];
}
