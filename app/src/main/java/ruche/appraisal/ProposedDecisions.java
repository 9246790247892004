package ruche.appraisal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.ideas.Ideas;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.kernel.Rows;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.shell.Words;

/// What an agent prepares for the committee. Only staff and committee see it; a decision takes its place.
@Component
public class ProposedDecisions {
    private final JdbcClient db;
    private final Ideas ideas;
    private final Journal journal;
    private final Words words;
    private final Clock clock;

    ProposedDecisions(JdbcClient db, Ideas ideas, Journal journal, Words words, Clock clock) {
        this.db = db;
        this.ideas = ideas;
        this.journal = journal;
        this.words = words;
        this.clock = clock;
    }

    /// Proposes, in place of what was proposed before.
    ///
    /// @throws ruche.kernel.Refusal if an idea is not classified or stands no more
    @Transactional
    public void propose(CellId cell, Map<IdeaId, Ruling> rulings, By by) {
        for (var idea : ideas.locked(cell, rulings.keySet()).values()) {
            var ruling = rulings.get(idea.id());
            if (ruling != null) propose(cell, idea, ruling, by);
        }
    }

    private void propose(CellId cell, Idea idea, Ruling ruling, By by) {
        Progress.mustBeClassified(idea);
        db.sql("""
                insert into appraisal_proposal (cell_id, idea_id, cycle_id, verdict, reason_ar, reason_fr,
                    proposed_at, person_id, channel)
                values (:cell, :idea, :cycle, :verdict, :ar, :fr, :at, :person, :channel)
                on conflict (cell_id, idea_id) do update
                set verdict = excluded.verdict, reason_ar = excluded.reason_ar, reason_fr = excluded.reason_fr,
                    proposed_at = excluded.proposed_at, person_id = excluded.person_id, channel = excluded.channel""")
                .param("cell", cell.value())
                .param("idea", idea.id().value())
                .param("cycle", idea.cycle().value())
                .param("verdict", ruling.verdict().name())
                .param("ar", Bilingual.arOf(ruling.reason()))
                .param("fr", Bilingual.frOf(ruling.reason()))
                .param("at", Timestamp.from(clock.instant()))
                .param("person", by.personId().map(PersonId::value).orElse(null))
                .param("channel", by.channel())
                .update();
        journal.write(
                cell,
                by,
                Change.of("appraisal.proposed", idea.subject())
                        .because(new Bilingual(said(Lang.AR, ruling), said(Lang.FR, ruling))));
    }

    private String said(Lang lang, Ruling ruling) {
        var verdict = words.say(lang, ruling.verdict().key());
        var reason = ruling.reason();
        return reason == null ? verdict : words.say(lang, "appraisal.proposed-because", verdict, reason.in(lang));
    }

    /// What is proposed of several ideas.
    public Map<IdeaId, Ruling> of(CellId cell, List<IdeaId> ideas) {
        var byIdea = new LinkedHashMap<IdeaId, Ruling>();
        if (ideas.isEmpty()) return byIdea;
        db.sql("""
                select idea_id, verdict, reason_ar, reason_fr
                from appraisal_proposal
                where cell_id = :cell and idea_id in (:ideas)
                order by idea_id""")
                .param("cell", cell.value())
                .param("ideas", ideas.stream().map(IdeaId::value).toList())
                .query(Rows.rows(Row.class))
                .list()
                .forEach(row ->
                        byIdea.put(new IdeaId(row.ideaId()), Ruling.of(row.verdict(), row.reasonAr(), row.reasonFr())));
        return byIdea;
    }

    void drop(CellId cell, IdeaId idea) {
        db.sql("delete from appraisal_proposal where cell_id = :cell and idea_id = :idea")
                .param("cell", cell.value())
                .param("idea", idea.value())
                .update();
    }

    record Row(UUID ideaId, Verdict verdict, String reasonAr, String reasonFr) {}
}
