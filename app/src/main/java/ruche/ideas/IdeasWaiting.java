package ruche.ideas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

/// What waits between an idea's proposal and its classification: for the agent, and for who proposed it.
@Component
@Order(10)
class IdeasWaiting implements WaitingWork {
    private final JdbcClient db;
    private final IdeaTwins twins;

    IdeasWaiting(JdbcClient db, IdeaTwins twins) {
        this.db = db;
        this.twins = twins;
    }

    @Override
    public List<Waiting> of(Visit visit) {
        return Stream.of(forProposer(visit), forAgent(visit), pairs(visit))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<Waiting> forProposer(Visit visit) {
        if (!visit.has(Role.MEMBER, Role.FACILITATOR)) return Stream.empty();
        return Stream.of(
                        line(visit, "ideas.waiting-asked", "/my-ideas", """
                                select asked_at as since
                                from idea
                                where cell_id = :cell and (bearer_id = any(:bodies) or proposed_by = :person)
                                  and state = 'PROPOSED' and asked_at is not null
                                limit :most"""),
                        line(visit, "ideas.waiting-draft", "/ideas/new", """
                                select saved_at as since
                                from idea_draft
                                where cell_id = :cell and person_id = :person
                                limit :most"""))
                .flatMap(Optional::stream);
    }

    private Stream<Waiting> forAgent(Visit visit) {
        if (!visit.staff()) return Stream.empty();
        return Stream.of(
                        line(visit, "ideas.waiting-answered", "/scrutiny", """
                                select (select max(m.at) from idea_message m
                                        where m.cell_id = i.cell_id and m.idea_id = i.id) as since
                                from idea i
                                where i.cell_id = :cell and i.state = 'PROPOSED' and i.asked_at is null
                                  and exists (select 1 from idea_message m
                                              where m.cell_id = i.cell_id and m.idea_id = i.id)
                                limit :most"""),
                        line(visit, "ideas.waiting-new", "/scrutiny", """
                                select coalesce(to_timestamp((proposed_on - date '1970-01-01') * 86400.0), submitted_at) as since
                                from idea i
                                where cell_id = :cell and state = 'PROPOSED' and asked_at is null
                                  and not exists (select 1 from idea_message m
                                                  where m.cell_id = i.cell_id and m.idea_id = i.id)
                                order by number_key
                                limit :most"""),
                        line(visit, "ideas.waiting-classify", "/scrutiny#classify", """
                                select coalesce(to_timestamp((proposed_on - date '1970-01-01') * 86400.0), submitted_at) as since
                                from idea
                                where cell_id = :cell and state = 'SCRUTINISED'
                                order by number_key
                                limit :most"""),
                        line(visit, "ideas.waiting-silent", "/scrutiny", """
                                select asked_at as since
                                from idea
                                where cell_id = :cell and state = 'PROPOSED' and asked_at is not null
                                order by number_key
                                limit :most"""))
                .flatMap(Optional::stream);
    }

    private Stream<Waiting> pairs(Visit visit) {
        if (!visit.staff()) return Stream.empty();
        var pairs = twins.open(visit.cell());
        if (pairs.isEmpty()) return Stream.empty();
        return Stream.of(Waiting.of("ideas.waiting-twins", pairs.size(), since(visit.cell(), pairs), "/ideas/twins"));
    }

    /// A pair waits since the later of its two ideas was proposed.
    private @Nullable Instant since(CellId cell, List<TwinIndex.Found> pairs) {
        return db.sql("""
                select min(greatest(
                    coalesce(to_timestamp((one.proposed_on - date '1970-01-01') * 86400.0), one.submitted_at),
                    coalesce(to_timestamp((other.proposed_on - date '1970-01-01') * 86400.0), other.submitted_at))) as since
                from unnest(cast(:ones as uuid[]), cast(:others as uuid[])) as pair (one, other)
                    join idea one on one.cell_id = :cell and one.id = pair.one
                    join idea other on other.cell_id = :cell and other.id = pair.other""")
                .param("cell", cell.value())
                .param("ones", pairs.stream().map(TwinIndex.Found::one).toArray(UUID[]::new))
                .param("others", pairs.stream().map(TwinIndex.Found::other).toArray(UUID[]::new))
                .query((row, _) -> Optional.ofNullable(Rows.instantOrNull(row, "since")))
                .single()
                .orElse(null);
    }

    private Optional<Waiting> line(Visit visit, String key, String path, String each) {
        var waiting = db.sql("select count(*) as count, min(since) as since from (" + each + ") as waiting")
                .param("cell", visit.cell().value())
                .param("bodies", visit.bodies(Role.MEMBER).toArray(UUID[]::new))
                .param("person", person(visit), java.sql.Types.OTHER)
                .param("most", Waiting.MOST + 1)
                .query((row, _) -> waiting(row, key, path))
                .single();
        return Optional.of(waiting).filter(some -> some.count() > 0);
    }

    private static Waiting waiting(ResultSet row, String key, String path) throws SQLException {
        return Waiting.of(key, row.getLong("count"), Rows.instantOrNull(row, "since"), path);
    }

    private static @Nullable UUID person(Visit visit) {
        var person = visit.personId();
        return person == null ? null : person.value();
    }
}
