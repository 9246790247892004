package ruche.notices;

import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import ruche.accounts.ResetByMail;
import ruche.accounts.ResetMail;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.PersonId;

/// The link by which somebody sets a new password: made when the mail leaves, kept nowhere.
@Component
class ResetNotice implements ResetMail, LateWords {
    static final NoticeKind KIND = NoticeKind.secret("notices.notice-reset", "link");

    private final Notices notices;
    private final ResetByMail resets;
    private final OutboxSettings settings;

    ResetNotice(@Lazy Notices notices, @Lazy ResetByMail resets, OutboxSettings settings) {
        this.notices = notices;
        this.resets = resets;
        this.settings = settings;
    }

    /// A link needs an address that no visitor can forge.
    @Override
    public boolean ready() {
        return notices.hasMail() && settings.link("/").isPresent();
    }

    @Override
    public void send(CellId cell, PersonId person) {
        notices.send(cell, NewNotice.of(KIND, "reset/" + Ids.next(), Recipient.account(person)), By.visitor());
    }

    @Override
    public String kind() {
        return KIND.code();
    }

    @Override
    public Map<String, String> of(PersonId person) {
        return Map.of("link", settings.link(resets.link(person).path()).orElse(""));
    }
}
