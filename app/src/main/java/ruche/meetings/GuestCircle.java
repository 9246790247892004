package ruche.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import ruche.kernel.Refusal;
import ruche.meetings.Invitation.State;
import ruche.notices.Circle;
import ruche.notices.Recipient;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.shell.Words;
import ruche.shell.Writing;

/// Those invited to a meeting: all, or those who gave one answer or none yet.
@Component
class GuestCircle implements Circle {
    private static final int DAYS_BACK = 400;
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final List<State> ANSWERS = List.of(State.INVITED, State.COMING, State.WAITING, State.NOT_COMING);

    private final Meetings meetings;
    private final Invitations invitations;
    private final InvitationNews news;
    private final Words words;
    private final Clock clock;

    GuestCircle(Meetings meetings, Invitations invitations, InvitationNews news, Words words, Clock clock) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.news = news;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "meetings.circle-guests";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public List<Field> fields(Visit visit) {
        var lang = visit.lang();
        var writing = new Writing(lang);
        var choices = new LinkedHashMap<String, String>();
        var today = LocalDate.now(clock.withZone(visit.here().zone()));
        for (var meeting :
                meetings.between(visit.cell(), today.minusDays(DAYS_BACK), LAST).reversed())
            choices.put(
                    meeting.id().value().toString(),
                    words.say(lang, "meetings.titled-on", meeting.title().in(lang), writing.date(meeting.day())));
        var answers = new LinkedHashMap<String, String>();
        for (var state : ANSWERS) answers.put(state.name(), words.say(lang, "meetings.invitation." + state));
        return List.of(
                new Field("meeting", "meetings.meeting", choices, words.say(lang, "shell.none-feminine")),
                new Field("answer", "meetings.circle-guests-answer", answers, words.say(lang, "shell.all-feminine")));
    }

    @Override
    public List<Recipient> of(Visit visit, Typed form) {
        if (!form.checked("meeting")) return List.of();
        var meeting = meetings.meeting(visit.cell(), new MeetingId(form.id("meeting")));
        var asked = form.checked("answer") ? form.one(State.class, "answer") : null;
        var guests = invitations.of(visit.cell(), meeting.id()).stream()
                .filter(one -> asked == null ? one.state() != State.WITHDRAWN : one.state() == asked)
                .toList();
        if (guests.isEmpty()) throw new Refusal("meetings.circle-guests-nobody").about("meeting");
        return news.recipients(visit.cell(), guests).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
