package ruche.accounts;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a change was about, as the journal keeps it (`idea/RHM-2018-0133`), for people to read and to go to.
///
/// @param key message key of its kind
/// @param name its number or code; empty where it is known by a mere id
/// @param path its page below the cell's address; null where it has none
record AuditSubject(String key, String name, @Nullable String path) {
    private static final Map<String, String> PAGES = Map.of(
            "idea", "/ideas/",
            "cycle", "/cycles/",
            "meeting", "/meetings/",
            "actor", "/actors/",
            "programme", "/programmes/",
            "import", "/imports/",
            "batch", "/appraisal/",
            "report", "/reports/",
            "person", "/people/");
    private static final Set<String> OTHERS = Set.of("axis", "cell");

    static AuditSubject of(String subject) {
        int slash = subject.indexOf('/');
        var kind = slash < 0 ? subject : subject.substring(0, slash);
        var id = slash < 0 ? "" : subject.substring(slash + 1);
        var page = PAGES.get(kind);
        var key = "accounts.subject-" + (page != null || OTHERS.contains(kind) ? kind : "other");
        return new AuditSubject(key, id.length() == 36 ? "" : id, page == null ? null : page + id);
    }
}
