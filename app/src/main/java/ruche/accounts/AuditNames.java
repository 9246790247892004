package ruche.accounts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.record.Journal.AuditLine;
import ruche.shell.Naming;

/// Asks the modules for the names of all that a page of the audit speaks of, each kind once.
@Component
class AuditNames {
    /// Kinds whose names are those of persons.
    private static final Set<String> PERSONS = Set.of("person", "attendee");

    private final ObjectProvider<Naming> modules;

    AuditNames(ObjectProvider<Naming> modules) {
        this.modules = modules;
    }

    /// Names by kind and id.
    record Known(Map<String, Map<String, String>> names) {
        Optional<String> name(String kind, String id) {
            return Optional.ofNullable(names.getOrDefault(kind, Map.of()).get(id));
        }
    }

    /// @param persons whether the reader may know who they are, other than who acts
    Known of(CellId cell, Lang lang, List<AuditLine> lines, boolean persons) {
        var asked = asked(lang, lines);
        if (!persons) asked.keySet().removeAll(PERSONS);
        var known = new HashMap<String, Map<String, String>>();
        modules.orderedStream()
                .forEach(module -> module.kinds().forEach((kind, names) -> {
                    var ids = asked.get(kind);
                    if (ids != null) known.put(kind, names.of(cell, lang, ids));
                }));
        return new Known(known);
    }

    private static Map<String, Set<String>> asked(Lang lang, List<AuditLine> lines) {
        var asked = new HashMap<String, Set<String>>();
        for (var line : lines) {
            var subject = AuditSubject.Parts.of(line.subject());
            ask(asked, subject.kind(), subject.id());
            AuditFact.of(line.act(), line.facts()).forEach(fact -> {
                var kind = fact.named();
                if (kind == null) return;
                for (var id : fact.parts(fact.now(line.facts(), lang))) ask(asked, kind, id);
                for (var id : fact.parts(fact.was(line.facts(), lang).orElse(""))) ask(asked, kind, id);
            });
        }
        return asked;
    }

    private static void ask(Map<String, Set<String>> asked, String kind, String id) {
        asked.computeIfAbsent(kind, _ -> new HashSet<>()).add(id);
    }
}
