package ruche.publication;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.engine.text.WordEdges;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.notices.NewNotice;
import ruche.notices.NoticeKind;
import ruche.notices.Notices;
import ruche.notices.Recipient;
import ruche.record.Fingerprint;

/// Tells whoever remarked something what the cell answers, where he signed in or left an e-mail or a phone.
@Component
class RemarkNews {
    static final NoticeKind ANSWERED =
            NoticeKind.of("publication.notice-remark-answered", "what", "remark", "answer", "text");

    /// Letters of the remark that bring it back to mind.
    private static final int QUOTED = 200;

    private final Notices notices;
    private final Actors actors;

    RemarkNews(Notices notices, Actors actors) {
        this.notices = notices;
        this.actors = actors;
    }

    /// Once for each answer: one that is given anew as it was is not sent again.
    ///
    /// @param person who wrote it, signed in; null for a visitor
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(
            CellId cell,
            Restitution on,
            Remark remark,
            @Nullable PersonId person,
            boolean accepted,
            Bilingual text,
            By by) {
        var to = recipient(cell, remark, person);
        if (to.isEmpty()) return;
        var answer = accepted ? Remark.Answer.ACCEPTED : Remark.Answer.NOT_ACCEPTED;
        var said = HexFormat.of().formatHex(Fingerprint.of("answer " + answer + " " + text.ar() + " / " + text.fr()));
        var notice = NewNotice.of(ANSWERED, remark.subject() + "/" + said, to.get())
                .about(remark.subject())
                .with("what", on.title())
                .with("remark", quoted(remark.body()))
                .with("answer", new NewNotice.Worded(List.of("publication.remark-answer." + answer)))
                .with("text", text)
                .leadingTo("/restitutions/" + on.id().value());
        notices.send(cell, notice, by);
    }

    private Optional<Recipient> recipient(CellId cell, Remark remark, @Nullable PersonId person) {
        if (person != null) return Optional.of(Recipient.account(person));
        if (remark.contact().isEmpty()) return Optional.empty();
        var lang = Lang.AR.code().equals(remark.lang()) ? Lang.AR : Lang.FR;
        return Optional.of(Recipient.Outside.reachedBy(name(cell, remark, lang), remark.contact(), lang));
    }

    private String name(CellId cell, Remark remark, Lang lang) {
        var name =
                remark.name().replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        if (!name.isEmpty() || remark.actor() == null) return name;
        return actors.actor(cell, new ActorId(remark.actor())).name().in(lang);
    }

    private static String quoted(String body) {
        return WordEdges.beginning(body, QUOTED);
    }

    /// What was sent about a remark whose writer is to be forgotten.
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(CellId cell, Remark remark) {
        notices.forget(cell, remark.subject());
    }
}
