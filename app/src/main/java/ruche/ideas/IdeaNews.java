package ruche.ideas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.shell.News;
import ruche.shell.Related;
import ruche.shell.Visit;

/// What happened last to ideas.
@Component
class IdeaNews implements News {
    private static final String OF_SOME = """
            select e.at, e.seq, e.kind, e.message_key, e.args, i.number, i.title, i.title_lang
            from idea i
            join idea_event e on e.cell_id = i.cell_id and e.idea_id = i.id and e.visibility = 'PUBLIC'
            where i.cell_id = :cell
              and i.state in (:shown)
            """;

    private final JdbcClient db;
    private final NoteArguments arguments;

    IdeaNews(JdbcClient db, NoteArguments arguments) {
        this.db = db;
        this.arguments = arguments;
    }

    @Override
    public List<Item> latest(Visit visit, int most) {
        return db.sql("""
                select e.at, e.seq, e.kind, e.message_key, e.args, i.number, i.title, i.title_lang
                from (
                    select *
                    from idea_event
                    where cell_id = :cell
                      and visibility = 'PUBLIC'
                    order by at desc, idea_id, seq desc
                    limit :most
                ) e
                join idea i on i.cell_id = e.cell_id and i.id = e.idea_id
                where i.state in (:shown)
                order by e.at desc, i.number_key, e.seq desc""")
                .param("cell", visit.cell().value())
                .param("shown", shown())
                .param("most", most)
                .query((row, _) -> item(visit, row))
                .list();
    }

    @Override
    public List<Item> latest(Visit visit, Related.About about, int most) {
        return switch (about.kind()) {
            case AXIS -> onAxis(visit, UUID.fromString(about.id()), most);
            case COMMUNE -> inCommune(visit, about.id(), most);
            case ACTOR, IDEA, MEETING, PROGRAMME -> List.of();
        };
    }

    private List<Item> onAxis(Visit visit, UUID axis, int most) {
        return db.sql(OF_SOME + """
                  and (i.axis_id = :axis or i.sub_axis_id = :axis)
                order by e.at desc, i.number_key, e.seq desc
                limit :most""")
                .param("cell", visit.cell().value())
                .param("shown", shown())
                .param("axis", axis)
                .param("most", most)
                .query((row, _) -> item(visit, row))
                .list();
    }

    private List<Item> inCommune(Visit visit, String commune, int most) {
        return db.sql(OF_SOME + """
                  and i.commune = :commune
                order by e.at desc, i.number_key, e.seq desc
                limit :most""")
                .param("cell", visit.cell().value())
                .param("shown", shown())
                .param("commune", commune)
                .param("most", most)
                .query((row, _) -> item(visit, row))
                .list();
    }

    private static List<String> shown() {
        return IdeaState.shown().stream().map(IdeaState::name).toList();
    }

    private Item item(Visit visit, ResultSet row) throws SQLException {
        var note = TimelineNote.open(
                row.getString("kind"),
                row.getString("message_key"),
                arguments.read(row.getString("args")).toArray());
        return new Item(
                row.getTimestamp("at").toInstant(),
                "/ideas/" + row.getString("number"),
                row.getInt("seq"),
                row.getString("title"),
                row.getString("title_lang"),
                arguments.say(visit.lang(), note));
    }
}
