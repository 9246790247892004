package ruche.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Lang;
import ruche.record.Change;

/// How the audit reads one fact of a change. What the list does not have is of no use to a reader (hashes, positions).
///
/// @param acts how the acts begin that have it; empty for all
/// @param name as in the record
/// @param before name of what it was before
/// @param label end of the message key `accounts.fact-…`
/// @param kind `text`, `number`, `day`, `money` or `idea`, `both` for a text kept in two languages, else a kind of
///     [ruche.shell.Naming]; for several ids with a space between, followed by `*`
record AuditFact(String acts, String name, String before, String label, String kind) {
    private static final List<AuditFact> ALL = List.of(
            new AuditFact("ideas.advanced", "to", "from", "state", "idea-state"),
            fact("ideas.", "state", "state", "idea-state"),
            fact("ideas.merged", "into", "into", "idea"),
            fact("ideas.unmerged", "from", "out-of", "idea"),
            fact("ideas.", "other", "other-idea", "idea"),
            fact("ideas.", "title", "title", "text"),
            fact("ideas.", "description", "description", "text"),
            fact("ideas.", "commune", "commune", "place"),
            fact("ideas.", "douar", "douar", "text"),
            fact("ideas.", "axis-id", "axis", "axis"),
            fact("ideas.", "sub-axis-id", "sub-axis", "axis"),
            fact("ideas.", "kind", "kind", "idea-kind"),
            fact("ideas.", "sdg", "sdg", "text"),
            fact("ideas.", "dac", "dac", "text"),
            fact("ideas.", "target-groups", "target-groups", "idea-groups"),
            fact("ideas.", "beneficiaries", "beneficiaries", "number"),
            fact("ideas.", "asked", "asked", "money"),
            fact("ideas.", "own", "own", "money"),
            fact("ideas.asked", "fields", "fields", "idea-field*"),
            fact("ideas.checked", "OK", "check-ok", "number"),
            fact("ideas.checked", "MISSING", "check-missing", "number"),
            fact("ideas.checked", "NOT_APPLICABLE", "check-not-applicable", "number"),
            fact("", "import", "import", "import"),
            fact("ideas.", "row", "row", "number"),
            fact("attendance.", "meeting", "meeting", "meeting"),
            fact("attendance.", "category", "category", "category"),
            fact("attendance.", "heads", "heads", "number"),
            fact("attendance.", "actor", "body", "actor"),
            fact("accounts.settings-taken", "added", "added", "number"),
            fact("accounts.", "role", "role", "role"),
            fact("accounts.", "body", "body", "actor"),
            fact("accounts.mandate-passed", "to", "passed-to", "person"),
            fact("accounts.role-granted", "since", "since", "day"),
            fact("accounts.", "until", "until", "day"),
            fact("appraisal.", "service", "service", "actor"),
            fact("appraisal.", "services", "services", "actor*"),
            fact("appraisal.", "overall", "overall", "answer"),
            fact("appraisal.", "verdict", "verdict", "verdict"),
            fact("appraisal.", "programme", "programme", "programme"),
            fact("appraisal.", "batch", "batch", "batch"),
            fact("appraisal.", "title", "title", "text"),
            fact("appraisal.", "due", "due", "day"),
            fact("appraisal.", "ideas", "ideas", "number"),
            fact("appraisal.", "day", "day", "day"),
            fact("appraisal.decided-anew", "version", "version", "number"),
            fact("appraisal.opinion-revised", "version", "version", "number"),
            fact("publication.", "version", "version", "number"),
            fact("restitution.", "from", "from", "day"),
            fact("restitution.", "to", "until", "day"),
            fact("restitution.", "actor", "body", "actor"),
            fact("restitution.", "answer", "answer", "remark-answer"),
            fact("restitution.", "version", "version", "number"),
            fact("minutes.", "version", "version", "number"),
            fact("recommendation.reminders-set", "before-due", "before-due", "text"),
            fact("recommendation.reminders-set", "after-due", "after-due", "text"),
            fact("recommendation.reminders-set", "before-meeting", "before-meeting", "text"),
            fact("meeting.", "kind", "kind", "meeting-kind"),
            fact("meeting.", "day", "day", "day"),
            fact("meeting.prepared", "begins", "begins", "text"),
            fact("meeting.prepared", "ends", "ends", "text"),
            fact("meeting.prepared", "capacity", "capacity", "number"),
            fact("meeting.certified", "how-many", "how-many", "number"),
            fact("notices.swept", "how-many", "how-many", "number"),
            fact("invitation.", "how-many", "how-many-invited", "number"),
            fact("invitation.", "meeting", "meeting", "meeting"),
            fact("invitation.", "actor", "body", "actor"),
            fact("invitation.", "state", "state", "invitation-state"),
            fact("invitation.", "people", "heads", "number"),
            fact("actor.", "kind", "kind", "actor-kind"),
            fact("actor.", "commune", "commune", "place"),
            fact("actor.", "into", "other-actor", "actor"),
            fact("actor.", "from", "other-actor", "actor"),
            fact("actor.", "other", "other-actor", "actor"),
            fact("actor.", "dissolved-on", "day", "day"),
            fact("actor-identity.", "receipt", "receipt", "text"),
            fact("actor-identity.", "receipt-kind", "receipt-kind", "actor-receipt"),
            fact("actor-identity.", "receipt-on", "receipt-on", "day"),
            fact("actor-identity.", "receipt-authority", "receipt-authority", "text"),
            fact("actor-identity.", "mandate-until", "mandate-until", "day"),
            fact("actor-identity.", "rib-state", "rib-state", "actor-rib"),
            fact("actor-identity.", "ice", "ice", "text"),
            fact("actor-identity.", "register", "register", "text"),
            fact("actor-identity.", "coop-form", "coop-form", "actor-coop"),
            fact("actor-identity.", "decree", "decree", "text"),
            fact("actor-identity.", "decree-on", "decree-on", "day"),
            fact("actor-identity.", "activity", "activity", "place*"),
            fact("actor-identity.", "beneficiaries", "beneficiaries-places", "place*"),
            fact("actor-identity.", "fields", "actor-fields", "actor-field*"),
            fact("actor-identity.", "languages", "languages", "actor-language*"),
            fact("actor-holder.", "office", "office", "actor-office"),
            fact("actor-holder.", "since", "since", "day"),
            fact("actor-holder.", "until", "until", "day"),
            fact("actor-contact.", "contact-kind", "contact-kind", "actor-contact"),
            fact("actor-paper-kind.", "months", "months", "number"),
            fact("actor-paper-need.", "use", "use", "actor-use"),
            fact("actor-paper-need.", "kind", "kind", "actor-kind"),
            fact("actor-paper-need.", "papers", "papers", "actor-paper*"),
            fact("actor-paper", "paper", "paper", "actor-paper"),
            fact("actor-paper.", "issued", "issued", "day"),
            fact("actor-paper.", "expires", "expires", "day"),
            fact("actor-request.", "kind", "kind", "actor-kind"),
            fact("actor-request.", "commune", "commune", "place"),
            fact("actor-request.", "number", "request-number", "text"),
            fact("actor-request.", "actor", "body", "actor"),
            fact("actor-join.", "kinds", "kinds", "actor-kind*"),
            fact("actor-rule.", "rule", "rule", "actor-rule"),
            fact("actor-rule.", "days", "days", "number"),
            fact("actor-rule.", "source", "source", "text"),
            fact("recommendation.", "body", "body", "actor"),
            fact("recommendation.", "state", "state", "recommendation-state"),
            fact("recommendation.", "due", "due", "day"),
            fact("recommendation.", "evidence", "evidence", "evidence"),
            fact("recommendation.", "meeting", "meeting", "meeting"),
            fact("recommendation.", "address", "address", "text"),
            fact("recommendation.", "carried-out-at", "carried-out-at", "meeting*"),
            fact("recommendation.", "follows", "follows", "recommendation*"),
            fact("recommendation.", "done-on", "done-on", "day"),
            fact("programme.", "from", "from", "day"),
            fact("programme.", "places", "places", "place*"),
            fact("programme.", "ceiling", "ceiling", "money"),
            fact("programme.", "left", "left", "money"),
            fact("programme.", "least", "least", "money"),
            fact("programme.", "most", "most", "money"),
            fact("programme.", "share", "share", "text"),
            fact("cycle.", "from", "from", "day"),
            fact("cycle.", "to", "until", "day"),
            fact("activity.", "from", "from", "day"),
            fact("activity.", "to", "until", "day"),
            fact("glossary.", "words-ar", "words-ar", "text"),
            fact("glossary.", "words-ary", "words-ary", "text"),
            fact("glossary.", "words-fr", "words-fr", "text"),
            fact("glossary.", "word", "word", "text"),
            fact("glossary.", "kind", "kind", "concept-kind"),
            fact("glossary.", "theme", "theme", "concept-theme"),
            fact("glossary.", "broader", "broader", "glossary"),
            fact("notices.", "kind", "notice-kind", "notice-kind"),
            fact("notices.", "recipients", "recipients", "number"),
            fact("places.", "places", "how-many-places", "number"),
            fact("", "name", "name", "both"),
            fact("", "title", "title", "both"),
            fact("", "text", "text", "both"));

    private static AuditFact fact(String acts, String name, String label, String kind) {
        return new AuditFact(acts, name, name + Change.BEFORE, label, kind);
    }

    /// Those that a change has, in the order in which they are told.
    ///
    /// @param facts of the change
    static Stream<AuditFact> of(String act, Map<String, String> facts) {
        boolean corrects =
                act.endsWith(".changed") && facts.keySet().stream().anyMatch(name -> name.endsWith(Change.BEFORE));
        return ALL.stream()
                .filter(fact -> act.startsWith(fact.acts))
                .filter(fact -> fact.isToldBy(facts) && (!corrects || fact.isCorrectedBy(facts)));
    }

    private boolean isToldBy(Map<String, String> facts) {
        return names().anyMatch(name -> !facts.getOrDefault(name, "").isEmpty()) || isCorrectedBy(facts);
    }

    private boolean isCorrectedBy(Map<String, String> facts) {
        return Stream.concat(names().map(name -> name + Change.BEFORE), Stream.of(before))
                .anyMatch(facts::containsKey);
    }

    private Stream<String> names() {
        return kind.equals("both") ? Stream.of(name + "-ar", name + "-fr") : Stream.of(name);
    }

    /// As it is now; empty for nothing.
    String now(Map<String, String> facts, Lang lang) {
        return kind.equals("both") ? either(facts, lang, "") : facts.getOrDefault(name, "");
    }

    /// As it was before; empty for nothing, absent where the change says nothing of it.
    Optional<String> was(Map<String, String> facts, Lang lang) {
        if (!isCorrectedBy(facts)) return Optional.empty();
        return Optional.of(kind.equals("both") ? either(facts, lang, Change.BEFORE) : facts.getOrDefault(before, ""));
    }

    /// What a correction left as it was stands without `-before`.
    private String either(Map<String, String> facts, Lang lang, String end) {
        var ar = said(facts, name + "-ar", end);
        var fr = said(facts, name + "-fr", end);
        return (lang == Lang.AR && !ar.isEmpty()) || fr.isEmpty() ? ar : fr;
    }

    private static String said(Map<String, String> facts, String name, String end) {
        var now = facts.getOrDefault(name, "");
        return facts.getOrDefault(name + end, now);
    }

    /// The kind of [ruche.shell.Naming] that names it; null where it names itself.
    @Nullable String named() {
        return switch (kind) {
            case "text", "number", "day", "money", "idea", "both" -> null;
            default -> isList() ? kind.substring(0, kind.length() - 1) : kind;
        };
    }

    boolean isList() {
        return kind.endsWith("*");
    }

    /// Each id of a list.
    List<String> parts(String value) {
        if (value.isEmpty()) return List.of();
        return isList() ? List.of(value.split(" ")) : List.of(value);
    }
}
