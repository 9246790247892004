package ruche.actors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.notices.NewNotice;
import ruche.notices.NoticeKind;
import ruche.notices.Notices;
import ruche.notices.Recipient;

/// What whoever asked to enter the registry is told: by mail or SMS, else on paper. His code is not in it: he has it.
@Component
class RequestNews {
    static final NoticeKind ASKED = NoticeKind.of("actors.notice-request-asked", "actor", "number", "message");
    static final NoticeKind ACCEPTED = NoticeKind.of("actors.notice-request-accepted", "actor", "number");
    static final NoticeKind REFUSED = NoticeKind.of("actors.notice-request-refused", "actor", "number", "message");

    private final Notices notices;

    RequestNews(Notices notices) {
        this.notices = notices;
    }

    /// @param message of the staff; empty where the kind has none
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(CellId cell, NoticeKind kind, Request request, Applicant applicant, String message, By by) {
        var to = new Recipient.Outside(applicant.name(), applicant.email(), applicant.phone(), request.lang());
        var notice = NewNotice.of(kind, "actor-request/" + Ids.next(), to)
                .about(Registrations.subject(request.id()))
                .with("actor", request.name())
                .with("number", request.number())
                .leadingTo("/join/state");
        notices.send(cell, message.isEmpty() ? notice : notice.with("message", message), by);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void forget(CellId cell, RequestId id) {
        notices.forget(cell, Registrations.subject(id));
    }
}
