package ruche.meetings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.notices.NewNotice;
import ruche.notices.NoticeKind;
import ruche.notices.Notices;
import ruche.notices.Recipient;

/// Reminds those invited, some days before a meeting: whoever speaks for them, or they themselves by mail or SMS, each
/// step once. Those who are reached on paper alone have their letter.
@Component
public class MeetingReminders {
    static final NoticeKind KIND = NoticeKind.of("meetings.notice-meeting-near", "meeting", "day", "hour", "place");

    private final Meetings meetings;
    private final Preparations preparations;
    private final Invitations invitations;
    private final Recommendations recommendations;
    private final ReminderRules rules;
    private final InvitationNews news;
    private final Notices notices;

    MeetingReminders(
            Meetings meetings,
            Preparations preparations,
            Invitations invitations,
            Recommendations recommendations,
            ReminderRules rules,
            InvitationNews news,
            Notices notices) {
        this.meetings = meetings;
        this.preparations = preparations;
        this.invitations = invitations;
        this.recommendations = recommendations;
        this.rules = rules;
        this.news = news;
        this.notices = notices;
    }

    /// @return how many messages go by this
    @Transactional
    public int daily(CellId cell, By by) {
        var days = rules.of(cell);
        if (days.meeting().isEmpty()) return 0;
        var today = recommendations.today(cell);
        int sent = 0;
        for (var meeting :
                meetings.between(cell, today, today.plusDays(days.meeting().getFirst())))
            if (preparations.of(cell, meeting.id()).cancelled() == null)
                for (var notice : written(
                        cell, meeting, days.ofMeeting(meeting.day(), today).orElseThrow()))
                    if (notices.send(cell, notice, by).isPresent()) sent++;
        return sent;
    }

    private List<NewNotice> written(CellId cell, Meeting meeting, ReminderDays.Step step) {
        var expected = invitations.of(cell, meeting.id()).stream()
                .filter(one -> one.state() != Invitation.State.WITHDRAWN && one.state() != Invitation.State.NOT_COMING)
                .toList();
        var hours = preparations.of(cell, meeting.id()).preparation().hours();
        var place = meeting.place();
        var to = new LinkedHashMap<Recipient, Invitation>();
        var recipients = news.recipients(cell, expected);
        for (var one : expected)
            for (var recipient : recipients.getOrDefault(one.id().value(), List.of()))
                if (reached(recipient)) to.putIfAbsent(recipient, one);
        var written = new ArrayList<NewNotice>();
        to.forEach((recipient, one) -> {
            var key = "meeting-near/" + meeting.id().value() + "/" + meeting.day() + "/" + step.key() + "/"
                    + (recipient instanceof Recipient.Account
                            ? recipient.mark()
                            : one.id().value());
            written.add(NewNotice.of(KIND, key, recipient)
                    .about(one.about())
                    .with("meeting", meeting.title())
                    .with("day", meeting.day())
                    .with("hour", hours)
                    .with("place", place == null ? "" : place)
                    .leadingOutTo(one.path()));
        });
        return written;
    }

    /// A reminder on paper would come too late.
    private static boolean reached(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Account _ -> true;
            case Recipient.Outside outside -> outside.email() != null || outside.phone() != null;
        };
    }
}
