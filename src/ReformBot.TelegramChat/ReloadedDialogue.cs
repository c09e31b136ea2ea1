using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat;

/// <summary>The dialogue with the options as they were read last. All that it remembers lies in notes, so that another one goes on in its place.</summary>
internal sealed class ReloadedDialogue : IDialogue
{
    private readonly IChannelJournal _journal;
    private readonly ChannelContext _context;
    private volatile Dialogue _current;
    private TelegramUser? _me;

    public ReloadedDialogue(IChannelJournal journal, ChannelContext context)
    {
        (_journal, _context) = (journal, context);
        _current = Make();
    }

    public void Meet(TelegramUser me) => _current.Meet(_me = me);

    public Task<Turnout> AnswerAsync(ChatEvent happened, Action<string> show, CancellationToken cancellationToken) => _current.AnswerAsync(happened, show, cancellationToken);

    public Turnout Apologise(IReadOnlyList<ChatEvent> missed) => _current.Apologise(missed);

    private Dialogue Make()
    {
        var dialogue = new Dialogue(new DialogueContext(_context.Borrow, _journal, _context.Keys, _context.Clock)
        {
            Options = _context.Dialogue(),
            HasModel = _context.HasModel,
            Failed = _context.Failed,
            Reload = ReloadAsync,
        });
        if (_me is { } me)
            dialogue.Meet(me);
        return dialogue;
    }

    private Task<string> ReloadAsync(CancellationToken cancellationToken)
    {
        _current = Make();
        return Task.FromResult("名单和限额已按 telegram.json 重新读入；文件库换了文件时会自动打开新的");
    }
}
