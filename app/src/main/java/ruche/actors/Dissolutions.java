package ruche.actors;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;

/// Says of an actor that it exists no more, and takes it back. All that it has and did stays; it is chosen no more.
@Component
class Dissolutions {
    private final JdbcClient db;
    private final LivingActors living;
    private final IdentityStore identities;
    private final ActorRules rules;
    private final ObjectProvider<ActorDeeds> deeds;
    private final Journal journal;

    Dissolutions(
            JdbcClient db,
            LivingActors living,
            IdentityStore identities,
            ActorRules rules,
            ObjectProvider<ActorDeeds> deeds,
            Journal journal) {
        this.db = db;
        this.living = living;
        this.identities = identities;
        this.rules = rules;
        this.deeds = deeds;
        this.journal = journal;
    }

    /// @param meant that a day before something it did is no slip of the pen
    /// @throws Refusal `actors.day-to-come`, `actors.dissolved-before-receipt`, `actors.dissolved-already`,
    ///     `actors.dissolved-before-deed` unless it is meant
    @Transactional
    void dissolve(CellId cell, ActorId actor, LocalDate day, String why, boolean meant, By by) {
        living.hold(cell, actor);
        Identities.mustBePast(day, rules.today(cell), "day");
        var receipt = identities.of(cell, actor).receipt();
        if (receipt != null && day.isBefore(receipt.on()))
            throw new Refusal("actors.dissolved-before-receipt", day, receipt.on()).about("day");
        if (!meant) mustFollowDeeds(cell, actor, day);
        int dissolved = db.sql("""
                update actor set dissolved_on = :day, dissolved_why = :why
                where cell_id = :cell and id = :id and dissolved_on is null""")
                .param("day", day)
                .param("why", why)
                .param("cell", cell.value())
                .param("id", actor.value())
                .update();
        if (dissolved == 0) throw new Refusal("actors.dissolved-already");
        journal.write(
                cell,
                by,
                Change.of("actor.dissolved", "actor/" + actor.value())
                        .with("dissolved-on", day)
                        .because(why));
    }

    private void mustFollowDeeds(CellId cell, ActorId actor, LocalDate day) {
        deeds.orderedStream()
                .flatMap(module -> module.latest(cell, actor.value()).stream())
                .max(Comparator.comparing(ActorDeeds.Deed::on))
                .filter(deed -> deed.on().isAfter(day))
                .ifPresent(deed -> {
                    throw new Refusal(
                                    "actors.dissolved-before-deed",
                                    day,
                                    deed.on(),
                                    new Refusal(deed.key(), deed.what()))
                            .about("meant");
                });
    }

    /// What is still open for an actor, whether it exists or not.
    List<ActorDeeds.Open> open(CellId cell, ActorId actor) {
        return deeds.orderedStream()
                .flatMap(module -> module.open(cell, actor.value()).stream())
                .toList();
    }

    /// @throws Refusal `actors.not-dissolved`
    @Transactional
    void takeBack(CellId cell, ActorId actor, String why, By by) {
        living.hold(cell, actor);
        int standing = db.sql("""
                update actor set dissolved_on = null, dissolved_why = ''
                where cell_id = :cell and id = :id and dissolved_on is not null""")
                .param("cell", cell.value())
                .param("id", actor.value())
                .update();
        if (standing == 0) throw new Refusal("actors.not-dissolved");
        journal.write(
                cell,
                by,
                Change.of("actor.stands-again", "actor/" + actor.value()).because(why));
    }
}
