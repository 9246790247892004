package ruche.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import ruche.kernel.Lang;
import ruche.record.Journal;
import ruche.record.Journal.AuditLine;
import ruche.shell.Visit;
import ruche.shell.Words;

/// Lines of the journal in words: for the audit, and for the history of one thing on another module's page.
@Component
public class History {
    private final Journal journal;
    private final Roster roster;
    private final AuditTelling telling;
    private final Words words;
    private final ObjectProvider<RouteGate> gate;

    History(Journal journal, Roster roster, AuditTelling telling, Words words, ObjectProvider<RouteGate> gate) {
        this.journal = journal;
        this.roster = roster;
        this.telling = telling;
        this.words = words;
        this.gate = gate;
    }

    /// @param who a name, or through what the program acted; empty where the reader may not know
    /// @param act in words, `accounts.act-…`; as stored where it has none yet
    public record Line(long index, Instant at, String who, String act, AuditTelling.Told told) {}

    /// What was done to a thing, latest first. Whoever is not of the staff reads neither the names of others nor the
    /// reasons that the staff wrote for itself.
    public List<Line> of(Visit visit, String subject) {
        var found = journal.audit(visit.cell(), subject);
        var lines = told(visit, found);
        if (visit.readsAsStaff()) return lines;
        var bare = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) bare.add(bare(lines.get(i), isOwn(visit, found.get(i))));
        return bare;
    }

    private static boolean isOwn(Visit visit, AuditLine line) {
        return line.personId() != null && isHimself(visit, line.personId());
    }

    private static Line bare(Line line, boolean own) {
        var told = new AuditTelling.Told(line.told().subject(), line.told().facts(), "");
        return new Line(line.index(), line.at(), own ? line.who() : "", line.act(), told);
    }

    /// In the order of the lines. Those whom an act is about, and who acted without being of the staff or
    /// the committee, are named to the staff only.
    public List<Line> told(Visit visit, List<AuditLine> found) {
        var lang = visit.lang();
        var names = names(visit, found);
        var told = telling.tell(visit.cell(), lang, found, visit.staff());
        var lines = new ArrayList<Line>();
        for (int i = 0; i < found.size(); i++) {
            var line = found.get(i);
            var opening = opening(visit, told.get(i));
            lines.add(new Line(line.index(), line.at(), who(line, names, lang), act(line, lang), opening));
        }
        return lines;
    }

    /// Without ways to pages that are not the reader's.
    private AuditTelling.Told opening(Visit visit, AuditTelling.Told told) {
        var subject = told.subject();
        return new AuditTelling.Told(
                new AuditSubject(subject.key(), subject.name(), opening(visit, subject.path())),
                told.facts().stream()
                        .map(fact -> new AuditTelling.Fact(
                                fact.label(), fact.before(), fact.now(), opening(visit, fact.path())))
                        .toList(),
                told.why());
    }

    private @Nullable String opening(Visit visit, @Nullable String path) {
        if (path == null) return null;
        var rules = gate.getIfAvailable();
        var address = "/c/" + visit.here().code() + path;
        return rules == null || rules.opens(visit, address) ? path : null;
    }

    private Map<UUID, String> names(Visit visit, List<AuditLine> lines) {
        var people = lines.stream()
                .map(AuditLine::personId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = names(visit, people);
        if (visit.staff()) return names;
        var other = words.say(visit.lang(), "accounts.somebody-else");
        roster.names(people).keySet().forEach(id -> names.putIfAbsent(id, other));
        return names;
    }

    /// Names of those who were not erased and whom the reader may know: of the staff and the committee alone, unless
    /// he is of the staff himself.
    Map<UUID, String> names(Visit visit, Collection<UUID> people) {
        var names = roster.names(people);
        if (visit.staff()) return names;
        var inOffice = roster.inOffice(visit.cell(), people);
        names.keySet().removeIf(id -> !inOffice.contains(id) && !isHimself(visit, id));
        return names;
    }

    private static boolean isHimself(Visit visit, UUID person) {
        return visit.personId() != null && visit.personId().value().equals(person);
    }

    private String who(AuditLine line, Map<UUID, String> names, Lang lang) {
        if (line.personId() == null) return channel(lang, line.channel());
        var name = names.get(line.personId());
        return name == null ? words.say(lang, "accounts.somebody-erased") : name;
    }

    /// Through what the program acted.
    String channel(Lang lang, String channel) {
        return said(lang, "accounts.channel-" + channel, channel);
    }

    /// An idea that goes no further is not called advanced.
    private String act(AuditLine line, Lang lang) {
        boolean withdrawn = line.act().equals("ideas.advanced")
                && line.facts().getOrDefault("to", "").equals("WITHDRAWN");
        var act = withdrawn ? "ideas.withdrawn" : line.act();
        return said(lang, "accounts.act-" + act.replace('.', '-'), line.act());
    }

    private String said(Lang lang, String key, String otherwise) {
        try {
            return words.say(lang, key);
        } catch (NoSuchMessageException unworded) {
            return otherwise;
        }
    }
}
