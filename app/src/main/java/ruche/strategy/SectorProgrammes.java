package ruche.strategy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.Money;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.territory.Places;

/// The way in to the list of sector programmes.
@Component
public class SectorProgrammes {
    private static final String SELECT = """
            select id, code, name_ar, name_fr, run_by, from_day, to_day, places, axes, target_groups_ar,
                   target_groups_fr, means, conditions_ar, conditions_fr, ceiling_minor, left_minor, least_minor,
                   most_minor, share_percent, currency
            from sector_programme
            where cell_id = :cell\s""";

    private final JdbcClient db;
    private final Journal journal;
    private final Actors actors;
    private final Places places;

    SectorProgrammes(JdbcClient db, Journal journal, Actors actors, Places places) {
        this.db = db;
        this.journal = journal;
        this.actors = actors;
        this.places = places;
    }

    /// @throws CodeTaken if the cell has a programme of that code
    @Transactional
    public SectorProgramme add(CellId cell, NewSectorProgramme programme, By by) {
        check(cell, programme);
        var id = new SectorProgrammeId(Ids.next());
        int made = bind(db.sql("""
                insert into sector_programme (cell_id, id, code, name_ar, name_fr, run_by, from_day, to_day, places,
                    axes, target_groups_ar, target_groups_fr, means, conditions_ar, conditions_fr, ceiling_minor,
                    left_minor, least_minor, most_minor, share_percent, currency)
                values (:cell, :id, :code, :nameAr, :nameFr, :runBy, :from, :to, :places,
                    :axes, :groupsAr, :groupsFr, :means, :conditionsAr, :conditionsFr, :ceiling,
                    :left, :least, :most, :share, :currency)
                on conflict (cell_id, code) do nothing"""), cell, id, programme).update();
        if (made == 0) throw new CodeTaken(programme.code());
        journal.write(cell, by, change("programme.added", programme));
        return programme(cell, id);
    }

    /// Corrects all but the code.
    @Transactional
    public SectorProgramme change(CellId cell, SectorProgrammeId id, NewSectorProgramme programme, By by) {
        var before = programme(cell, id);
        if (before.asNew().equals(programme)) return before;
        check(cell, programme);
        int changed = bind(db.sql("""
                update sector_programme
                set name_ar = :nameAr, name_fr = :nameFr, run_by = :runBy, from_day = :from, to_day = :to,
                    places = :places, axes = :axes, target_groups_ar = :groupsAr, target_groups_fr = :groupsFr,
                    means = :means, conditions_ar = :conditionsAr, conditions_fr = :conditionsFr,
                    ceiling_minor = :ceiling, left_minor = :left, least_minor = :least, most_minor = :most,
                    share_percent = :share, currency = :currency
                where cell_id = :cell and id = :id and code = :code"""), cell, id, programme).update();
        if (changed == 0) throw new Refusal("strategy.code-miswritten", programme.code());
        journal.write(
                cell, by, change("programme.changed", programme).since(change("programme.changed", before.asNew())));
        return programme(cell, id);
    }

    /// By code.
    public List<SectorProgramme> all(CellId cell) {
        return db.sql(SELECT + "order by code")
                .param("cell", cell.value())
                .query(SectorProgramme::of)
                .list();
    }

    public Optional<SectorProgramme> byCode(CellId cell, String code) {
        return db.sql(SELECT + "and code = :code")
                .param("cell", cell.value())
                .param("code", code)
                .query(SectorProgramme::of)
                .optional();
    }

    /// @throws NotFound if the cell has no such programme
    public SectorProgramme programme(CellId cell, SectorProgrammeId id) {
        return db.sql(SELECT + "and id = :id")
                .param("cell", cell.value())
                .param("id", id.value())
                .query(SectorProgramme::of)
                .optional()
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    /// Who runs it is an actor of the cell, where it runs is a place.
    private void check(CellId cell, NewSectorProgramme programme) {
        actors.actor(cell, new ActorId(programme.runBy()));
        var known = places.names(programme.places());
        for (var code : programme.places())
            if (!known.containsKey(code)) throw new Refusal("strategy.place-unknown", code);
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, CellId cell, SectorProgrammeId id, NewSectorProgramme programme) {
        return statement
                .param("cell", cell.value())
                .param("id", id.value())
                .param("code", programme.code())
                .param("nameAr", programme.name().ar())
                .param("nameFr", programme.name().fr())
                .param("runBy", programme.runBy())
                .param("from", programme.period().from())
                .param("to", programme.period().to())
                .param("places", programme.places().toArray(String[]::new))
                .param("axes", programme.axes().toArray(String[]::new))
                .param("groupsAr", Bilingual.arOf(programme.targetGroups()))
                .param("groupsFr", Bilingual.frOf(programme.targetGroups()))
                .param("means", programme.means().stream().map(Means::name).toArray(String[]::new))
                .param("conditionsAr", Bilingual.arOf(programme.conditions()))
                .param("conditionsFr", Bilingual.frOf(programme.conditions()))
                .param("ceiling", minor(programme.ceiling()))
                .param("left", minor(programme.left()))
                .param("least", minor(programme.bounds().least()))
                .param("most", minor(programme.bounds().most()))
                .param("share", programme.bounds().percent())
                .param("currency", currency(programme));
    }

    private static @Nullable Long minor(@Nullable Money sum) {
        return sum == null ? null : sum.minor();
    }

    private static String currency(NewSectorProgramme programme) {
        return Stream.of(
                        programme.ceiling(),
                        programme.left(),
                        programme.bounds().least(),
                        programme.bounds().most())
                .flatMap(Stream::ofNullable)
                .map(sum -> sum.currency().getCurrencyCode())
                .findFirst()
                .orElse("");
    }

    private static Change change(String act, NewSectorProgramme programme) {
        return Change.of(act, "programme/" + programme.code())
                .with("name-ar", programme.name().ar())
                .with("name-fr", programme.name().fr())
                .with("from", programme.period().from())
                .with("axes", String.join(" ", programme.axes()))
                .with("places", String.join(" ", programme.places()))
                .with("ceiling", Change.text(programme.ceiling()))
                .with("left", Change.text(programme.left()))
                .with("least", Change.text(programme.bounds().least()))
                .with("most", Change.text(programme.bounds().most()))
                .with(
                        "share",
                        programme.bounds().percent() == 100
                                ? ""
                                : programme.bounds().percent() + "%");
    }
}
