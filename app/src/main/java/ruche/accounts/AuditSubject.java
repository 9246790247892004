package ruche.accounts;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a change was about, as the journal keeps it (`idea/RHM-2018-0133`), for people to read and to go to.
///
/// @param key message key of its kind
/// @param name by which it is known, else its number or code; empty where it has but an id
/// @param path its page below the cell's address; null where it has none
record AuditSubject(String key, String name, @Nullable String path) {
    private static final int AN_ID = 36;
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("idea", "/ideas/"),
            Map.entry("cycle", "/cycles/"),
            Map.entry("meeting", "/meetings/"),
            Map.entry("actor", "/actors/"),
            Map.entry("programme", "/programmes/"),
            Map.entry("import", "/imports/"),
            Map.entry("batch", "/appraisal/"),
            Map.entry("report", "/reports/"),
            Map.entry("restitution", "/restitutions/"),
            Map.entry("glossary", "/glossary/"),
            Map.entry("notice", "/outbox/"),
            Map.entry("mailing", "/mailings/"),
            Map.entry("actor-request", "/actors/requests/"),
            Map.entry("person", "/people/"));
    private static final Set<String> OTHERS = Set.of(
            "axis", "cell", "attendee", "objective", "category", "meeting-kind", "places", "settings", "notice-text");

    /// Kinds that have a word.
    static Set<String> kinds() {
        var kinds = new TreeSet<>(PAGES.keySet());
        kinds.addAll(OTHERS);
        return kinds;
    }

    /// @param id after the first slash
    /// @param part code of what belongs to the thing of that id, such as a meeting's recommendation; else empty
    record Parts(String kind, String id, String part) {
        static Parts of(String subject) {
            int slash = subject.indexOf('/');
            if (slash < 0) return new Parts(subject, "", "");
            var kind = subject.substring(0, slash);
            var id = subject.substring(slash + 1);
            return id.indexOf('/') == AN_ID
                    ? new Parts(kind, id.substring(0, AN_ID), id.substring(AN_ID + 1))
                    : new Parts(kind, id, "");
        }
    }

    /// @param facts of the change: an attendee is found on the sheet of the meeting that they name
    static AuditSubject of(String subject, Map<String, String> facts, AuditNames.Known names) {
        var parts = Parts.of(subject);
        boolean known = PAGES.containsKey(parts.kind()) || OTHERS.contains(parts.kind());
        var name = names.name(parts.kind(), parts.id()).orElse(parts.id().length() < AN_ID ? parts.id() : "");
        return new AuditSubject(
                "accounts.subject-" + (known ? parts.kind() : "other"),
                (name + " " + parts.part()).strip(),
                isGone(parts, names) ? null : path(parts, facts));
    }

    /// A cycle that was taken away has no page any more.
    private static boolean isGone(Parts parts, AuditNames.Known names) {
        return parts.kind().equals("cycle") && names.name("cycle", parts.id()).isEmpty();
    }

    private static @Nullable String path(Parts parts, Map<String, String> facts) {
        if (!parts.kind().equals("attendee")) return page(parts.kind(), parts.id());
        var meeting = facts.get("meeting");
        return meeting == null ? null : page("meeting", meeting);
    }

    /// The page of a thing below the cell's address; null for a kind without pages.
    static @Nullable String page(String kind, String id) {
        var page = PAGES.get(kind);
        return page == null || id.isEmpty() ? null : page + id;
    }
}
