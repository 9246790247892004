package ruche.ideas;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.PersonId;
import ruche.kernel.Role;
import ruche.kernel.Slice;
import ruche.shell.Visit;

/// The ideas of the bodies a visitor speaks for, and those he handed in himself: what waits for an
/// answer first, then the latest.
@Component
class MyIdeas {
    private static final IdeaRows ROWS = new IdeaRows();

    private final JdbcClient db;

    MyIdeas(JdbcClient db) {
        this.db = db;
    }

    Slice<Idea> of(Visit visit, @Nullable String after, int size) {
        var oneMore = db.sql(IdeaRows.SELECT + """
                where cell_id = :cell and (bearer_id = any(:bodies) or proposed_by = :person)
                  and (:after is null or (state = 'PROPOSED' and asked_at is not null, number_key) < (
                      select a.state = 'PROPOSED' and a.asked_at is not null, a.number_key
                      from idea a where a.cell_id = :cell and a.number = :after))
                order by (state = 'PROPOSED' and asked_at is not null) desc, number_key desc
                limit :size""")
                .param("cell", visit.cell().value())
                .param("bodies", visit.bodies(Role.MEMBER).toArray(UUID[]::new))
                .param("person", visit.by().personId().map(PersonId::value).orElse(null), Types.OTHER)
                .param("after", after, Types.VARCHAR)
                .param("size", size + 1)
                .query(ROWS)
                .list();
        return Slice.of(oneMore, size, Idea::number);
    }
}
