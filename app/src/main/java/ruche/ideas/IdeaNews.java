package ruche.ideas;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.shell.News;
import ruche.shell.Visit;

/// What happened last to ideas.
@Component
class IdeaNews implements News {
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
                .param("shown", IdeaState.shown().stream().map(IdeaState::name).toList())
                .param("most", most)
                .query((row, _) -> {
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
                })
                .list();
    }
}
