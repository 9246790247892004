package ruche.record;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// One change, as it is audited and entered in the public record.
///
/// @param act what was done, a stable word such as `idea.proposed`
/// @param subject to what, such as `idea/RHM-2018-0133`; public, without personal data
/// @param why the reason in words; kept in the audit, which only staff reads; empty when the act needs none
/// @param facts what may be public, by name
/// @param personal what is personal, by name: the record keeps only salted hashes of it
public record Change(
        String act, String subject, String why, SortedMap<String, String> facts, SortedMap<String, String> personal) {

    public Change {
        if (!act.matches("[a-z-]+\\.[a-z-]+")) throw new IllegalArgumentException("act: " + act);
    }

    public static Change of(String act, String subject) {
        return new Change(act, subject, "", new TreeMap<>(), new TreeMap<>());
    }

    public Change because(String why) {
        return new Change(act, subject, why, facts, personal);
    }

    public Change with(String name, Object fact) {
        return with(Map.of(name, fact.toString()));
    }

    public Change with(Map<String, String> more) {
        var all = new TreeMap<>(facts);
        all.putAll(more);
        return new Change(act, subject, why, all, personal);
    }

    public Change withPersonal(String name, String value) {
        var all = new TreeMap<>(personal);
        all.put(name, value);
        return new Change(act, subject, why, facts, all);
    }
}
