package ruche.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ruche.kernel.Refusal;

/// The form that this request has sent, once it is refused: every form of the page that goes to the same address shows
/// again what was typed, and beside the field at fault why.
public final class Sent {
    private final HttpServletRequest request;
    private List<Refusal> refusals = List.of();
    private String open = "";
    private Map<String, String[]> instead = Map.of();

    Sent(HttpServletRequest request) {
        this.request = request;
    }

    void refuse(Refusal why) {
        refusals = AllRefused.of(why);
    }

    /// Shows other values in the place of some that were sent: what others changed meanwhile.
    void showInstead(Typed form) {
        var values = new HashMap<String, String[]>();
        for (var field : form.fields()) values.put(field, form.all(field).toArray(String[]::new));
        instead = values;
    }

    /// No text of a form is longer than the longest that any field takes.
    ///
    /// @throws Refusal `shell.too-long`
    void mustBeShort() {
        typed().forEach((field, values) -> {
            for (var value : values) Typed.atMost(Typed.LONG, field, value);
        });
    }

    /// Why it was refused; empty when nothing was.
    public List<Refusal> refusals() {
        return refusals;
    }

    /// Whether a form that goes to this address was refused.
    public boolean to(String action) {
        return !refusals.isEmpty() && request.getRequestURI().equals(action);
    }

    /// Fields written from now on are those of a form that goes there; empty when the form ends.
    public void open(String action) {
        open = action;
    }

    /// What is wrong with a field of the form being written.
    List<Refusal> wrong(String field) {
        if (!to(open)) return List.of();
        return refusals.stream()
                .filter(refusal -> refusal.about().equals(field))
                .toList();
    }

    /// What was typed into the field; what else stands there where the form was not refused.
    public String value(String field, String otherwise) {
        return to(open) ? String.join("", first(field)) : otherwise;
    }

    /// Whether this option was chosen; as it stood where the form was not refused.
    public boolean chose(String field, String option, boolean otherwise) {
        return to(open) ? List.of(typed().getOrDefault(field, new String[0])).contains(option) : otherwise;
    }

    /// All that was sent, for a form that only asks whether it is meant.
    public Map<String, List<String>> fields() {
        var fields = new LinkedHashMap<String, List<String>>();
        typed().forEach((name, values) -> fields.put(name, List.of(values)));
        return fields;
    }

    /// Read only once a form is shown again: what is too large to be read is refused before, and has its page too.
    private Map<String, String[]> typed() {
        if (instead.isEmpty()) return request.getParameterMap();
        var all = new LinkedHashMap<>(request.getParameterMap());
        all.putAll(instead);
        return all;
    }

    private List<String> first(String field) {
        return Arrays.stream(typed().getOrDefault(field, new String[0]))
                .limit(1)
                .toList();
    }
}
