using ReformBot.Answering;
using ReformBot.Cli.Libraries;
using ReformBot.Corpus.Library;
using ReformBot.Serving;
using ReformBot.TelegramChat.Dialogues;

namespace ReformBot.Cli.Serving;

/// <summary>
/// The library of a program that stays up. What an ingestion commits is seen by itself; a file that was replaced by another is opened anew, and
/// questions under way end on the one that they began with.
/// </summary>
/// <param name="assistant">Over a library that was opened.</param>
internal sealed class LiveLibrary(string place, Func<string, OpenLibrary> open, Func<OpenLibrary, PolicyAssistant> assistant) : IDisposable
{
    private readonly Lock _lock = new();
    private OpenedLibrary? _current;

    /// <exception cref="LibraryUnusableException">Gone, damaged or of another version.</exception>
    public Desk Borrow() => Lend((library, lease) => library.Lend(lease));

    /// <summary>The same for a chat.</summary>
    /// <exception cref="LibraryUnusableException">Gone, damaged or of another version.</exception>
    public ChatDesk BorrowForChat() => Lend((library, lease) => library.LendToChat(lease));

    public void Dispose()
    {
        lock (_lock)
        {
            _current?.Replace();
            _current = null;
        }
    }

    private T Lend<T>(Func<OpenedLibrary, IDisposable, T> lend)
    {
        lock (_lock)
        {
            var stamp = FileStamp.Of(place);
            if (_current?.Stamp != stamp)
            {
                var library = open(place);
                _current?.Replace();
                _current = new OpenedLibrary(stamp, library, assistant(library));
            }

            return lend(_current, new Lease(this, _current));
        }
    }

    private void TakeBack(OpenedLibrary library)
    {
        lock (_lock)
            library.TakeBack();
    }

    private sealed class Lease(LiveLibrary owner, OpenedLibrary library) : IDisposable
    {
        private OpenedLibrary? _lent = library;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _lent, null) is { } lent)
                owner.TakeBack(lent);
        }
    }
}
