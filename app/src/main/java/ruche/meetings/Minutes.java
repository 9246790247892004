package ruche.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.People;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.meetings.MinutesVersion.State;
import ruche.notices.NewNotice;
import ruche.notices.NoticeKind;
import ruche.notices.Notices;
import ruche.notices.Recipient;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.shell.Visit;
import ruche.shell.Words;

/// The way in to the minutes of meetings: written, sent to the chair, sent back or validated, published. What is
/// published is never changed: a correction is a new version that says what it corrects.
@Component
public class Minutes {
    static final NoticeKind SENT = NoticeKind.of("meetings.notice-minutes-sent", "meeting", "day");
    static final NoticeKind SENT_BACK = NoticeKind.of("meetings.notice-minutes-back", "meeting", "day", "remarks");
    static final NoticeKind VALIDATED = NoticeKind.of("meetings.notice-minutes-validated", "meeting", "day");

    private final MinutesStore store;
    private final MinutesFacts facts;
    private final Meetings meetings;
    private final People people;
    private final Notices notices;
    private final Journal journal;
    private final Words words;

    Minutes(
            MinutesStore store,
            MinutesFacts facts,
            Meetings meetings,
            People people,
            Notices notices,
            Journal journal,
            Words words) {
        this.store = store;
        this.facts = facts;
        this.meetings = meetings;
        this.people = people;
        this.notices = notices;
        this.journal = journal;
        this.words = words;
    }

    /// All versions, latest first; those not published are for staff, facilitators and the chair.
    public List<MinutesVersion> versions(CellId cell, MeetingId meeting) {
        return store.versions(cell, meeting);
    }

    /// The latest version, published or not.
    public Optional<MinutesVersion> last(CellId cell, MeetingId meeting) {
        return store.last(cell, meeting);
    }

    /// The latest published one.
    public Optional<MinutesVersion> published(CellId cell, MeetingId meeting) {
        return store.published(cell, meeting);
    }

    /// @throws NotFound if there is no such version
    public MinutesText text(CellId cell, MeetingId meeting, int version) {
        return store.text(cell, meeting, version);
    }

    public Optional<Chair> chair(CellId cell, MeetingId meeting) {
        return store.chair(cell, meeting);
    }

    /// What whoever goes on writing begins with: the last version with what is known by now, else the cell's template.
    public MinutesText draft(CellId cell, MeetingId meeting) {
        var chair = store.chair(cell, meeting).orElse(null);
        return store.last(cell, meeting)
                .map(last -> facts.now(cell, store.text(cell, meeting, last.number()), meeting, chair))
                .orElseGet(() -> facts.first(cell, meeting, chair));
    }

    /// Says who chaired it.
    ///
    /// @throws Refusal `meetings.minutes-fixed` while the minutes are with the chair or validated
    @Transactional
    public void name(CellId cell, MeetingId meeting, Chair chair, By by) {
        store.lock(cell, meeting);
        if (store.chair(cell, meeting).filter(chair::equals).isPresent()) return;
        if (store.last(cell, meeting).filter(MinutesVersion::fixed).isPresent())
            throw new Refusal("meetings.minutes-fixed").about("chair");
        if (chair.person() != null && people.reach(chair.person()).isEmpty())
            throw new NotFound(chair.person().value().toString());
        store.name(cell, meeting, chair);
        closeGaps(cell, meeting, by);
        journal.write(
                cell,
                by,
                Change.of("minutes.chair-named", subject(meeting))
                        .with("title-ar", chair.title().ar())
                        .with("title-fr", chair.title().fr()));
    }

    /// Where the last version left open who chaired, it is saved anew with the name in it.
    private void closeGaps(CellId cell, MeetingId meeting, By by) {
        var last = store.last(cell, meeting).orElse(null);
        if (last == null || last.isPublished()) return;
        if (MinutesGaps.in(store.text(cell, meeting, last.number())).isEmpty()) return;
        keep(cell, meeting, last, draft(cell, meeting), last.note(), by);
    }

    /// Parts and points in which something is left open: dots, or a placeholder of the template.
    List<MinutesGaps.Gap> gaps(CellId cell, MeetingId meeting, int version) {
        return MinutesGaps.in(store.text(cell, meeting, version));
    }

    /// Saves a version.
    ///
    /// @param written by field, as of [MinutesText#written]
    /// @param base the version it was written upon; 0 for none
    /// @param note what changed; needed of a correction
    /// @return its number; that of the last where nothing changed
    /// @throws Refusal `meetings.minutes-fixed`, `meetings.minutes-newer` if somebody saved another meanwhile,
    ///     `meetings.minutes-empty`, `meetings.minutes-note-missing`
    @Transactional
    public int save(CellId cell, MeetingId meeting, Map<String, Bilingual> written, int base, String note, By by) {
        store.lock(cell, meeting);
        var last = store.last(cell, meeting).orElse(null);
        int number = last == null ? 0 : last.number();
        if (last != null && last.fixed()) throw new Refusal("meetings.minutes-fixed");
        if (base != number) throw new Refusal("meetings.minutes-newer", number);
        var text = draft(cell, meeting).with(written);
        if (text.empty()) throw new Refusal("meetings.minutes-empty");
        return keep(cell, meeting, last, text, note, by);
    }

    private int keep(
            CellId cell, MeetingId meeting, @Nullable MinutesVersion last, MinutesText text, String note, By by) {
        var json = text.json();
        if (last != null && json.equals(store.text(cell, meeting, last.number()).json())) return last.number();
        int corrects = last == null ? 0 : last.isPublished() ? last.number() : last.corrects();
        if (corrects > 0 && note.isBlank()) throw new Refusal("meetings.minutes-note-missing").about("note");
        int number = last == null ? 1 : last.number() + 1;
        store.insert(cell, meeting, number, json, note.strip(), corrects, by);
        journal.write(cell, by, change("minutes.saved", meeting, number).because(note.strip()));
        return number;
    }

    /// Sends the last version to the chair. What is known by now of who came and what was decided goes with it: where
    /// that changed since it was saved, it is saved anew first.
    ///
    /// @throws Refusal `meetings.minutes-none`, `meetings.minutes-chair-missing`, `meetings.minutes-sent-before`
    @Transactional
    public void send(CellId cell, MeetingId meeting, By by) {
        store.lock(cell, meeting);
        var last = lastOf(cell, meeting);
        if (last.fixed() || last.isPublished()) throw new Refusal("meetings.minutes-sent-before");
        var chair = store.chair(cell, meeting)
                .orElseThrow(() -> new Refusal("meetings.minutes-chair-missing").about("chair"));
        int number = keep(cell, meeting, last, draft(cell, meeting), last.note(), by);
        var sent = number == last.number() ? last : lastOf(cell, meeting);
        store.send(sent, cell, by);
        journal.write(cell, by, change("minutes.sent", meeting, number));
        if (chair.person() != null) tell(cell, meeting, SENT, number, chair.person(), Map.of(), by);
    }

    /// Takes it back from the chair to go on writing.
    ///
    /// @throws Refusal `meetings.why-missing`, `meetings.minutes-not-sent`
    @Transactional
    public void takeBack(CellId cell, MeetingId meeting, String why, By by) {
        store.lock(cell, meeting);
        var last = lastOf(cell, meeting);
        if (why.isBlank()) throw new Refusal("meetings.why-missing").about("why");
        if (!last.fixed()) throw new Refusal("meetings.minutes-not-sent");
        store.takeBack(last, cell, by);
        journal.write(
                cell, by, change("minutes.taken-back", meeting, last.number()).because(why.strip()));
    }

    /// Sends it back with remarks: by the chair, or by staff on his word.
    ///
    /// @param onWord how the chair said it; empty where he does it himself
    /// @throws Refusal `meetings.minutes-not-sent`, `meetings.minutes-remarks-missing`,
    ///     `meetings.minutes-word-missing`
    @Transactional
    public void sendBack(CellId cell, MeetingId meeting, String remarks, String onWord, By by) {
        var last = waiting(cell, meeting);
        if (remarks.isBlank()) throw new Refusal("meetings.minutes-remarks-missing").about("remarks");
        var word = word(cell, meeting, onWord, "word-back", by);
        store.answer(last, cell, State.SENT_BACK, remarks.strip(), word, by);
        journal.write(
                cell,
                by,
                change("minutes.sent-back", meeting, last.number()).because((remarks.strip() + " " + word).strip()));
        tellSender(cell, last, SENT_BACK, Map.of("remarks", remarks.strip()), by);
    }

    /// Agrees to it: by the chair, or by staff on his word.
    ///
    /// @param onWord how the chair said it; empty where he does it himself
    /// @throws Refusal `meetings.minutes-not-sent`, `meetings.minutes-word-missing`, `meetings.minutes-gaps` while
    ///     something is left open in its texts
    @Transactional
    public void validate(CellId cell, MeetingId meeting, String onWord, By by) {
        var last = waiting(cell, meeting);
        var open = gaps(cell, meeting, last.number());
        if (!open.isEmpty()) throw new Refusal("meetings.minutes-gaps", headings(open));
        var word = word(cell, meeting, onWord, "word", by);
        store.answer(last, cell, State.VALIDATED, "", word, by);
        journal.write(
                cell, by, change("minutes.validated", meeting, last.number()).because(word));
        tellSender(cell, last, VALIDATED, Map.of(), by);
    }

    private Bilingual headings(List<MinutesGaps.Gap> of) {
        return new Bilingual(headings(of, Lang.AR, "، "), headings(of, Lang.FR, ", "));
    }

    private String headings(List<MinutesGaps.Gap> of, Lang lang, String comma) {
        return of.stream()
                .map(gap -> words.say(lang, gap.key(), gap.where().in(lang)))
                .distinct()
                .collect(Collectors.joining(comma));
    }

    /// Shows it to everybody, for good.
    ///
    /// @throws Refusal `meetings.minutes-not-validated`
    @Transactional
    public void publish(CellId cell, MeetingId meeting, By by) {
        publish(cell, meeting, null, by);
    }

    /// The same, of minutes that were published on an earlier day.
    ///
    /// @param on null for today
    @Transactional
    public void publish(CellId cell, MeetingId meeting, @Nullable LocalDate on, By by) {
        store.lock(cell, meeting);
        var last = lastOf(cell, meeting);
        if (last.state() != State.VALIDATED) throw new Refusal("meetings.minutes-not-validated");
        store.publish(last, cell, on, by);
        journal.write(
                cell,
                by,
                change("minutes.published", meeting, last.number())
                        .with("sha256", last.hash())
                        .because(last.note()));
    }

    private MinutesVersion waiting(CellId cell, MeetingId meeting) {
        store.lock(cell, meeting);
        var last = lastOf(cell, meeting);
        if (last.state() != State.SENT) throw new Refusal("meetings.minutes-not-sent");
        return last;
    }

    private MinutesVersion lastOf(CellId cell, MeetingId meeting) {
        return store.last(cell, meeting).orElseThrow(() -> new Refusal("meetings.minutes-none"));
    }

    /// Empty where the chair acts himself.
    private String word(CellId cell, MeetingId meeting, String onWord, String field, By by) {
        if (chairs(cell, meeting, by.personId().orElse(null))) return "";
        if (onWord.isBlank()) throw new Refusal("meetings.minutes-word-missing").about(field);
        return onWord.strip();
    }

    /// Whether this person's account validates the minutes of a meeting.
    public boolean chairs(CellId cell, MeetingId meeting, @Nullable PersonId person) {
        return person != null
                && store.chair(cell, meeting)
                        .filter(chair -> person.equals(chair.person()))
                        .isPresent();
    }

    /// Whether somebody may read what is not published.
    boolean readsDrafts(Visit visit, MeetingId meeting) {
        return visit.readsAsStaff() || visit.has(Role.FACILITATOR) || chairs(visit.cell(), meeting, visit.personId());
    }

    /// Whether somebody may read this version: everybody one that is published.
    public boolean readable(Visit visit, MinutesVersion version) {
        return version.isPublished() || readsDrafts(visit, version.meeting());
    }

    /// Meetings of these whose minutes everybody may read.
    List<UUID> published(CellId cell, List<UUID> of) {
        return store.published(cell, of);
    }

    private void tellSender(CellId cell, MinutesVersion last, NoticeKind kind, Map<String, Object> values, By by) {
        if (last.sentBy() == null
                || by.personId()
                        .filter(one -> one.value().equals(last.sentBy()))
                        .isPresent()) return;
        tell(cell, last.meeting(), kind, last.number(), new PersonId(last.sentBy()), values, by);
    }

    /// A version sent twice, after it was taken back, is told twice.
    private void tell(
            CellId cell,
            MeetingId meeting,
            NoticeKind kind,
            int version,
            PersonId person,
            Map<String, Object> values,
            By by) {
        var of = meetings.meeting(cell, meeting);
        var key = kind.code() + "/" + meeting.value() + "/" + version + "/" + ruche.kernel.Ids.next();
        var notice = NewNotice.of(kind, key, Recipient.account(person))
                .about(subject(meeting))
                .with("meeting", of.title())
                .with("day", of.day())
                .leadingTo("/meetings/" + meeting.value() + "/minutes");
        for (var value : values.entrySet()) notice = notice.with(value.getKey(), value.getValue());
        notices.send(cell, notice, by);
    }

    private static Change change(String act, MeetingId meeting, int version) {
        return Change.of(act, subject(meeting)).with("version", version);
    }

    private static String subject(MeetingId meeting) {
        return "meeting/" + meeting.value();
    }
}
