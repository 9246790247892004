package ruche.ideas;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.glossary.ConfirmedTwins;
import ruche.kernel.CellId;
import ruche.kernel.Rows;

/// Pairs of ideas that persons said to be one, by merging them, or to ask for the same in two places.
@Component
class ConfirmedIdeas implements ConfirmedTwins {
    private final JdbcClient db;
    private final IdeaStore store;

    ConfirmedIdeas(JdbcClient db, IdeaStore store) {
        this.db = db;
        this.store = store;
    }

    private record Two(UUID one, UUID other) {
        Stream<IdeaId> ids() {
            return Stream.of(new IdeaId(one), new IdeaId(other));
        }
    }

    @Override
    public List<Pair> of(CellId cell, int most) {
        var pairs = db.sql("""
                select one, other
                from (
                    select from_id as one, into_id as other, at, id
                    from idea_merge
                    where cell_id = :cell and undone_at is null
                    union all
                    select one_id, other_id, at, id
                    from idea_twin_decision
                    where cell_id = :cell and undone_at is null and answer = 'ELSEWHERE') as confirmed
                order by at desc, id
                limit :most""")
                .param("cell", cell.value())
                .param("most", most)
                .query(Rows.rows(Two.class))
                .list();
        var ideas =
                store.byIds(cell, pairs.stream().flatMap(Two::ids).distinct().toList());
        return pairs.stream()
                .flatMap(pair -> {
                    var one = ideas.get(new IdeaId(pair.one()));
                    var other = ideas.get(new IdeaId(pair.other()));
                    return one == null || other == null || gone(one) || gone(other)
                            ? Stream.empty()
                            : Stream.of(new Pair(text(one), text(other)));
                })
                .toList();
    }

    private static boolean gone(Idea idea) {
        return idea.state() == IdeaState.UNDONE;
    }

    private static Text text(Idea idea) {
        return new Text(
                idea.number(),
                "/ideas/" + idea.number(),
                idea.titleLang(),
                idea.title(),
                TwinSource.body(idea.description(), idea.douar()));
    }
}
