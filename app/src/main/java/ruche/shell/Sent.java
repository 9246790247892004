package ruche.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Refusal;

/// The form that this request has sent, once it is refused: every form of the page that goes to the same address shows
/// again what was typed, and beside the field at fault why.
public final class Sent {
    private final HttpServletRequest request;
    private @Nullable Refusal refusal;
    private String open = "";

    Sent(HttpServletRequest request) {
        this.request = request;
    }

    void refuse(Refusal why) {
        refusal = why;
    }

    /// No text of a form is longer than the longest that any field takes.
    ///
    /// @throws Refusal `shell.too-long`
    void mustBeShort() {
        typed().forEach((field, values) -> {
            for (var value : values) Typed.atMost(Typed.LONG, field, value);
        });
    }

    /// Why it was refused; null when nothing was.
    public @Nullable Refusal refusal() {
        return refusal;
    }

    /// Whether a form that goes to this address was refused.
    public boolean to(String action) {
        return refusal != null && request.getRequestURI().equals(action);
    }

    /// Fields written from now on are those of a form that goes there; empty when the form ends.
    public void open(String action) {
        open = action;
    }

    public boolean wrong(String field) {
        return refusal != null && to(open) && refusal.about().equals(field);
    }

    /// What was typed into the field; what else stands there where the form was not refused.
    public String value(String field, String otherwise) {
        return to(open) ? String.join("", first(field)) : otherwise;
    }

    /// Whether this option was chosen; as it stood where the form was not refused.
    public boolean chose(String field, String option, boolean otherwise) {
        return to(open) ? List.of(typed().getOrDefault(field, new String[0])).contains(option) : otherwise;
    }

    /// Read only once a form is shown again: what is too large to be read is refused before, and has its page too.
    private Map<String, String[]> typed() {
        return request.getParameterMap();
    }

    private List<String> first(String field) {
        return Arrays.stream(typed().getOrDefault(field, new String[0]))
                .limit(1)
                .toList();
    }
}
