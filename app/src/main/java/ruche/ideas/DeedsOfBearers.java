package ruche.ideas;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.actors.ActorDeeds;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.shell.CellFaces;

/// When an actor last proposed an idea, and which of its ideas still go on.
@Component
class DeedsOfBearers implements ActorDeeds {
    private static final int MOST = 100;

    private final JdbcClient db;
    private final BorneIdeas borne;
    private final CellFaces cells;

    DeedsOfBearers(JdbcClient db, BorneIdeas borne, CellFaces cells) {
        this.db = db;
        this.borne = borne;
        this.cells = cells;
    }

    @Override
    public Optional<Deed> latest(CellId cell, UUID actor) {
        var zone = cells.face(cell).zone();
        return db.sql("""
                select i.submitted_at, i.number
                from idea_author a
                join idea i on i.cell_id = a.cell_id and i.id = a.idea_id
                where a.cell_id = :cell and a.actor_id = :actor and i.state <> 'UNDONE'
                order by i.submitted_at desc, i.number desc
                limit 1""")
                .param("cell", cell.value())
                .param("actor", actor)
                .query((row, _) -> new Deed(
                        LocalDate.ofInstant(row.getTimestamp("submitted_at").toInstant(), zone),
                        "ideas.deed-proposed",
                        both(row.getString("number"))))
                .optional();
    }

    @Override
    public List<Open> open(CellId cell, UUID actor) {
        return borne.by(cell, actor, goingOn(), MOST).stream()
                .map(idea -> new Open(
                        "ideas.open-idea", both(idea.title() + " – " + idea.number()), "/ideas/" + idea.number()))
                .toList();
    }

    private static Set<IdeaState> goingOn() {
        var states = EnumSet.copyOf(IdeaState.standing());
        states.remove(IdeaState.NOT_RETAINED);
        return states;
    }

    private static Bilingual both(String text) {
        return new Bilingual(text, text);
    }
}
