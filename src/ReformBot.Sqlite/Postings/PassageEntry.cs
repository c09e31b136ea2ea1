namespace ReformBot.Sqlite.Postings;

/// <summary>Where the postings of a passage begin in the stream of arrivals.</summary>
internal readonly record struct PassageEntry(int Id, int FirstPosting);
