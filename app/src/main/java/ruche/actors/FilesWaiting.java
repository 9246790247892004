package ruche.actors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Role;
import ruche.kernel.Rows;
import ruche.shell.Visit;
import ruche.shell.Waiting;
import ruche.shell.WaitingWork;

/// What the files of the actors that somebody speaks for lack: papers that a member needs and that were never handed
/// in, and papers to be renewed or put right.
@Component
@Order(30)
class FilesWaiting implements WaitingWork {
    private static final Set<PaperState> TO_RENEW =
            Set.of(PaperState.SOON_EXPIRED, PaperState.EXPIRED, PaperState.REFUSED);

    private final JdbcClient db;
    private final Papers papers;
    private final PaperKinds kinds;
    private final ActorRules rules;

    FilesWaiting(JdbcClient db, Papers papers, PaperKinds kinds, ActorRules rules) {
        this.db = db;
        this.papers = papers;
        this.kinds = kinds;
        this.rules = rules;
    }

    /// @param since since when the file lacks it
    private record Lack(UUID actor, boolean late, @Nullable Instant since) {}

    @Override
    public List<Waiting> of(Visit visit) {
        var missing = new ArrayList<Lack>();
        var toRenew = new ArrayList<Lack>();
        var files = files(visit.cell(), visit.bodies(Role.MEMBER));
        if (files.isEmpty()) return List.of();
        var all = papers.standing(
                visit.cell(),
                files.stream().map(file -> new ActorId(file.actor())).toList());
        var needed = needed(visit.cell(), files);
        int soon = rules.days(visit.cell(), ActorRule.SOON_DAYS);
        for (var file : files) {
            var standing = all.getOrDefault(file.actor(), List.of());
            missing.addAll(missing(file, needed.getOrDefault(file.kind(), List.of()), standing));
            toRenew.addAll(toRenew(visit, soon, file, standing));
        }
        return Stream.of(line("actors.waiting-missing", missing), line("actors.waiting-renew", toRenew))
                .flatMap(Optional::stream)
                .toList();
    }

    /// @param since when the actor was entered, and its file opened
    private record Kept(UUID actor, ActorKind kind, Instant since) {}

    /// Of those that exist no more nothing is asked.
    private List<Kept> files(CellId cell, List<UUID> bodies) {
        if (bodies.isEmpty()) return List.of();
        return db.sql("""
                select id, kind, added_at from actor
                where cell_id = :cell and id = any(:ids)
                  and undone_at is null and merged_into is null and dissolved_on is null
                order by id""")
                .param("cell", cell.value())
                .param("ids", bodies.toArray(UUID[]::new))
                .query((row, _) -> new Kept(
                        row.getObject("id", UUID.class),
                        ActorKind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(Rows.instantOrNull(row, "added_at"))))
                .list();
    }

    /// Codes of the papers that a member of each kind needs.
    private Map<ActorKind, List<String>> needed(CellId cell, List<Kept> files) {
        var needed = new EnumMap<ActorKind, List<String>>(ActorKind.class);
        for (var file : files)
            needed.computeIfAbsent(file.kind(), kind -> kinds.needed(cell, PaperUse.MEMBERSHIP, kind));
        return needed;
    }

    private static List<Lack> missing(Kept file, List<String> needed, List<Completeness.Line> standing) {
        return needed.stream()
                .filter(code -> standing.stream().noneMatch(line -> line.kind().equals(code)))
                .map(_ -> new Lack(file.actor(), false, file.since()))
                .toList();
    }

    private static List<Lack> toRenew(Visit visit, int soon, Kept file, List<Completeness.Line> standing) {
        return standing.stream()
                .filter(line -> TO_RENEW.contains(line.state()))
                .map(line -> new Lack(file.actor(), line.state() != PaperState.SOON_EXPIRED, since(visit, soon, line)))
                .toList();
    }

    /// When it was refused, ended, or began to end soon.
    private static @Nullable Instant since(Visit visit, int soon, Completeness.Line line) {
        var paper = line.paper();
        if (paper == null) return null;
        if (line.state() == PaperState.REFUSED) return paper.checkedAt();
        var ends = paper.expiresOn();
        if (ends == null) return null;
        var day = line.state() == PaperState.EXPIRED ? ends.plusDays(1) : ends.minusDays(soon);
        return day.atStartOfDay(visit.here().zone()).toInstant();
    }

    /// Leads to the papers of the one actor they are of, or to all actors of whoever reads it.
    private static Optional<Waiting> line(String key, List<Lack> lacks) {
        if (lacks.isEmpty()) return Optional.empty();
        var of = new HashSet<UUID>();
        lacks.forEach(lack -> of.add(lack.actor()));
        var since = lacks.stream()
                .map(Lack::since)
                .flatMap(Stream::ofNullable)
                .min(Comparator.naturalOrder())
                .orElse(null);
        var path = of.size() == 1 ? "/actors/" + lacks.getFirst().actor() + "/papers" : "/our-actors";
        var waiting = Waiting.of(key, lacks.size(), since, path);
        return Optional.of(lacks.stream().anyMatch(Lack::late) ? waiting.overdue() : waiting);
    }
}
