using ReformBot.Corpus.Library;

namespace ReformBot.Corpus.Indexing;

/// <summary>A version of a document that is evidence.</summary>
/// <param name="Key">Of its document, number, content and place: another content or another library gives another key, but for one chance in 2⁶⁴.</param>
/// <param name="Id">The library's number of this version.</param>
/// <param name="Document">As <see cref="DocumentKeys"/> has it.</param>
/// <param name="FirstPassage">The numbers of its passages follow each other from here.</param>
/// <param name="Indexed">How many of its passages an index holds; 1 and up.</param>
public readonly record struct EvidenceRow(ulong Key, long Id, ulong Document, int FirstPassage, int Indexed);
