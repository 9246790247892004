package ruche.meetings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.Spokespeople;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.kernel.Role;
import ruche.notices.NewNotice;
import ruche.notices.NoticeKind;
import ruche.notices.Notices;
import ruche.notices.Recipient;

/// The way in to reminding those who must carry something out: before it is due and when it is late, each step once.
/// What is said to be done reminds nobody, and what still waits to be sent or handed over of it is withdrawn.
@Component
public class Reminders {
    static final NoticeKind DUE = NoticeKind.of("meetings.notice-due", "what", "code", "meeting", "due");
    static final NoticeKind LATE = NoticeKind.of("meetings.notice-late", "what", "code", "meeting", "due");

    static final List<NoticeKind> KINDS = List.of(DUE, LATE);

    static final Set<Role> SPEAKERS = Set.of(Role.MEMBER, Role.SERVICE);

    private final Recommendations recommendations;
    private final ReminderRules rules;
    private final Meetings meetings;
    private final Actors actors;
    private final Spokespeople spokespeople;
    private final Notices notices;

    Reminders(
            Recommendations recommendations,
            ReminderRules rules,
            Meetings meetings,
            Actors actors,
            Spokespeople spokespeople,
            Notices notices) {
        this.recommendations = recommendations;
        this.rules = rules;
        this.meetings = meetings;
        this.actors = actors;
        this.spokespeople = spokespeople;
        this.notices = notices;
    }

    /// Reminds of all that reached a step; of a step nobody is reminded twice.
    ///
    /// @return how many messages go by this
    @Transactional
    public int daily(CellId cell, By by) {
        var today = recommendations.today(cell);
        var days = rules.of(cell);
        var steps = new HashMap<RecommendationId, String>();
        var due = new ArrayList<Recommendation>();
        for (var one : recommendations.waiting(cell)) {
            var on = one.due();
            if (on == null) continue;
            days.ofDue(on, today).ifPresent(step -> {
                steps.put(one.id(), step.key() + "/" + on);
                due.add(one);
            });
        }
        return send(cell, written(cell, due, steps), by);
    }

    /// Reminds of these now, at most once a day; those that wait no more are passed over.
    ///
    /// @return how many messages go by this
    @Transactional
    public int now(CellId cell, Collection<RecommendationId> ids, By by) {
        return send(cell, all(cell, waiting(cell, ids)), by);
    }

    /// A message as it would be sent now.
    record Draft(Recommendation of, NewNotice notice) {}

    /// What [#now] would send.
    List<Draft> drafts(CellId cell, List<Recommendation> of) {
        return all(cell, of);
    }

    private List<Recommendation> waiting(CellId cell, Collection<RecommendationId> ids) {
        return recommendations
                .among(cell, ids.stream().map(RecommendationId::value).toList())
                .stream()
                .filter(Recommendation::waits)
                .toList();
    }

    private List<Draft> all(CellId cell, List<Recommendation> of) {
        var today = recommendations.today(cell);
        return written(cell, of, of.stream().collect(Collectors.toMap(Recommendation::id, _ -> "now/" + today)));
    }

    private int send(CellId cell, List<Draft> drafts, By by) {
        int sent = 0;
        for (var draft : drafts) if (notices.send(cell, draft.notice(), by).isPresent()) sent++;
        return sent;
    }

    /// @param steps what each is reminded of, so that it is not twice
    private List<Draft> written(CellId cell, List<Recommendation> of, Map<RecommendationId, String> steps) {
        var owners = of.stream()
                .map(Recommendation::owner)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = actors.names(cell, owners);
        var speakers = spokespeople.speakersOf(cell, SPEAKERS, owners);
        var known = meetings
                .among(cell, of.stream().map(one -> one.meeting().value()).toList())
                .stream()
                .collect(Collectors.toMap(Meeting::id, meeting -> meeting));
        var today = recommendations.today(cell);
        var drafts = new ArrayList<Draft>();
        var gone = actors.dissolved(cell, owners);
        for (var one : of)
            for (var to : recipients(one, names, speakers, gone)) {
                var meeting = Objects.requireNonNull(known.get(one.meeting()));
                var key = "reminder/" + one.id().value() + "/" + steps.get(one.id()) + "/" + to.mark();
                var notice = NewNotice.of(one.late(today) ? LATE : DUE, key, to)
                        .about(about(one))
                        .with("what", one.text())
                        .with("code", one.code())
                        .with("meeting", meeting.title())
                        .with("due", one.due() == null ? "—" : one.due())
                        .leadingTo("/recommendations/" + one.id().value());
                drafts.add(new Draft(one, notice));
            }
        return drafts;
    }

    /// As the record speaks of it.
    static String about(Recommendation one) {
        return "meeting/" + one.meeting().value() + "/" + one.code();
    }

    /// Who speaks for the owner; where nobody does, the owner on paper; nobody of one that exists no more.
    private static List<Recipient> recipients(
            Recommendation one, Map<UUID, Bilingual> names, Map<UUID, List<PersonId>> speakers, Set<UUID> gone) {
        if (one.owner() != null && gone.contains(one.owner())) return List.of();
        var accounts = one.owner() == null ? List.<PersonId>of() : speakers.getOrDefault(one.owner(), List.of());
        if (!accounts.isEmpty())
            return accounts.stream().map(Recipient::account).toList();
        var name = one.owner() == null ? one.ownerText() : named(names.get(one.owner()));
        return paper(name).map(List::of).orElse(List.of());
    }

    private static String named(@Nullable Bilingual name) {
        return name == null ? "" : name.in(Lang.AR);
    }

    private static Optional<Recipient> paper(String name) {
        var line = Recipient.Outside.fit(name);
        return line.isEmpty() ? Optional.empty() : Optional.of(new Recipient.Outside(line, null, null, Lang.AR));
    }
}
