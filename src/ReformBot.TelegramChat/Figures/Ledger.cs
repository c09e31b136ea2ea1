using System.Collections.Immutable;
using System.Text;
using ReformBot.Answering;
using ReformBot.Corpus.Channels;
using ReformBot.Corpus.Text;
using ReformBot.TelegramChat.Dialogues;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Rendering;

namespace ReformBot.TelegramChat.Figures;

/// <summary>What operators see: figures by day, questions without evidence, feedback. Nothing in it leads to a person.</summary>
internal sealed class Ledger(DialogueContext context)
{
    private const int Days = 7;
    private const int LongestQuestion = 200;

    public async ValueTask<IReadOnlyList<Note>> AnsweredAsync(ChatEvent happened, string question, ReplyKind kind, TimeSpan took, CancellationToken cancellationToken)
    {
        var notes = new List<Note> { await FigureAsync(happened, figures => figures.With(kind, happened.Person, took), cancellationToken) };
        if (kind == ReplyKind.NoEvidence)
            notes.AddRange(await UnansweredAsync(question, cancellationToken));
        return notes;
    }

    public async ValueTask<Note> FigureAsync(ChatEvent happened, Func<DayFigures, DayFigures> change, CancellationToken cancellationToken)
    {
        var scope = NoteNames.Figures(context.Today);
        var note = await context.Journal.NoteAsync(scope, happened.Chat, cancellationToken);
        var figures = change((note is null ? null : DialogueJson.Read(note, DialogueJson.Default.DayFigures)) ?? new DayFigures());
        return new Note(scope, happened.Chat, DialogueJson.Write(figures, DialogueJson.Default.DayFigures), context.In(TimeSpan.FromDays(Days + 1)));
    }

    /// <summary>Of this day and of the last seven, this one included.</summary>
    public async ValueTask<(DayFigures Today, DayFigures Week)> FiguresAsync(CancellationToken cancellationToken)
    {
        var (today, week) = (new DayFigures(), new DayFigures());
        for (var day = 0; day < Days; day++)
        {
            foreach (var note in await context.Journal.NotesAsync(NoteNames.Figures(context.Today.AddDays(-day)), cancellationToken))
            {
                if (DialogueJson.Read(note.Value!, DialogueJson.Default.DayFigures) is not { } figures)
                    continue;
                week = week.Plus(figures);
                today = day == 0 ? today.Plus(figures) : today;
            }
        }

        return (today, week);
    }

    /// <summary>Most frequent first, then latest first.</summary>
    public async ValueTask<IReadOnlyList<UnansweredQuestion>> UnansweredAsync(CancellationToken cancellationToken) =>
        [.. (await AllUnansweredAsync(cancellationToken)).Select(entry => entry.Question)];

    public Note Feedback(string key, Feedback feedback) =>
        new(NoteNames.Feedback, key, DialogueJson.Write(feedback, DialogueJson.Default.Feedback), context.In(context.Options.FeedbackLives));

    /// <summary>Those with words, latest first.</summary>
    public async ValueTask<IReadOnlyList<Feedback>> FeedbackAsync(int most, CancellationToken cancellationToken) =>
        [.. (await context.Journal.NotesAsync(NoteNames.Feedback, cancellationToken))
            .Select(note => DialogueJson.Read(note.Value!, DialogueJson.Default.Feedback)).OfType<Feedback>()
            .Where(feedback => feedback.Words.Length > 0)
            .OrderByDescending(feedback => feedback.At)
            .Take(most)];

    /// <summary>Two chats that ask the same at the same moment may count as one; the list shows what is asked often, not how often exactly.</summary>
    private async ValueTask<IEnumerable<Note>> UnansweredAsync(string question, CancellationToken cancellationToken)
    {
        var key = NoteNames.Hash(Essence(question));
        var known = await context.Journal.NoteAsync(NoteNames.Unanswered, key, cancellationToken) is { } note
            ? DialogueJson.Read(note, DialogueJson.Default.UnansweredQuestion)
            : null;
        var now = new UnansweredQuestion(Surrogates.Shorten(question, LongestQuestion), (known?.Count ?? 0) + 1, context.Clock.GetUtcNow());
        IEnumerable<Note> dropped = known is not null ? [] : (await AllUnansweredAsync(cancellationToken))
            .Skip(context.Options.UnansweredKept - 1).Select(entry => new Note(NoteNames.Unanswered, entry.Key, null));
        return dropped.Append(new Note(NoteNames.Unanswered, key, DialogueJson.Write(now, DialogueJson.Default.UnansweredQuestion), context.In(context.Options.FeedbackLives)));
    }

    private async ValueTask<ImmutableArray<(string Key, UnansweredQuestion Question)>> AllUnansweredAsync(CancellationToken cancellationToken) =>
        [.. (await context.Journal.NotesAsync(NoteNames.Unanswered, cancellationToken))
            .Select(note => (note.Key, Question: DialogueJson.Read(note.Value!, DialogueJson.Default.UnansweredQuestion)!))
            .Where(entry => entry.Question is not null)
            .OrderByDescending(entry => entry.Question.Count).ThenByDescending(entry => entry.Question.Last).ThenBy(entry => entry.Key, StringComparer.Ordinal)];

    /// <summary>Letters and digits, folded: punctuation and width do not make another question.</summary>
    private static string Essence(string question)
    {
        var essence = new StringBuilder();
        foreach (var character in CharacterFolder.Fold(question).Where(char.IsLetterOrDigit))
            essence.Append(character);
        return essence.ToString();
    }
}
