using System.Runtime.InteropServices;

namespace ReformBot.Sqlite.Postings;

/// <summary>What a buffer knows of a term. Mutable: it lives in an array.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct TermTally
{
    /// <summary>The passage that counted it last, so that a term counts once a passage; ids begin at 1.</summary>
    public int LastPassage;

    public int Added;
    public int Removed;
}
