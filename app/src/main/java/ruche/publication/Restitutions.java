package ruche.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Ids;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;
import ruche.shell.CellFaces;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;

/// The way in to what is put up for remarks, until it is said what became of them.
@Component
public class Restitutions {
    private static final int MOST_PLACES = 1_000;

    private final JdbcClient db;
    private final Anchors places;
    private final Versions versions;
    private final Cycles cycles;
    private final CellFaces cells;
    private final Journal journal;
    private final Clock clock;

    Restitutions(
            JdbcClient db,
            Anchors places,
            Versions versions,
            Cycles cycles,
            CellFaces cells,
            Journal journal,
            Clock clock) {
        this.db = db;
        this.places = places;
        this.versions = versions;
        this.cycles = cycles;
        this.cells = cells;
        this.journal = journal;
        this.clock = clock;
    }

    /// Puts something up. What it says then is what remarks are about, whatever becomes of it.
    ///
    /// @throws NotFound if there is no such version, or it was withdrawn
    /// @throws Refusal `publication.restitution-empty`, `publication.restitution-large`
    @Transactional
    public RestitutionId open(CellId cell, Cycle cycle, NewRestitution put, By by) {
        var id = new RestitutionId(Ids.next());
        var cut = places.of(cell, cycle, put.what(), id);
        int most = cut.places().values().stream().mapToInt(List::size).max().orElse(0);
        if (most == 0) throw new Refusal("publication.restitution-empty").about("what");
        if (most > MOST_PLACES) throw new Refusal("publication.restitution-large", MOST_PLACES).about("what");
        insert(cell, cycle, id, put, cut.draft());
        cut.places().forEach((lang, list) -> {
            for (int i = 0; i < list.size(); i++) insert(cell, id, lang, i, list.get(i));
        });
        journal.write(
                cell,
                by,
                Change.of("restitution.opened", "restitution/" + id.value())
                        .with("title-ar", put.title().ar())
                        .with("title-fr", put.title().fr())
                        .with("from", put.opens())
                        .with("to", put.closes()));
        return id;
    }

    private void insert(CellId cell, Cycle cycle, RestitutionId id, NewRestitution put, @Nullable Content draft) {
        var version = switch (put.what()) {
            case NewRestitution.What.Report(var number) -> Integer.valueOf(number);
            case NewRestitution.What.Draft() -> Integer.valueOf(0);
            case NewRestitution.What.Ideas _ -> null;
        };
        db.sql("""
                insert into restitution (cell_id, id, cycle_id, kind, version, draft, title_ar, title_fr, lead_ar,
                    lead_fr, opens, closes, opened_at)
                values (:cell, :id, :cycle, :kind, :version, :draft, :ar, :fr, :leadAr, :leadFr, :opens, :closes,
                    :now)""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("cycle", cycle.id().value())
                .param("kind", version == null ? "IDEAS" : "REPORT")
                .param("version", version)
                .param("draft", draft == null ? null : draft.json())
                .param("ar", put.title().ar())
                .param("fr", put.title().fr())
                .param("leadAr", Bilingual.arOf(put.lead()))
                .param("leadFr", Bilingual.frOf(put.lead()))
                .param("opens", put.opens())
                .param("closes", put.closes())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void insert(CellId cell, RestitutionId id, Lang lang, int position, Anchor place) {
        db.sql("""
                insert into restitution_place (cell_id, restitution_id, place, lang, position, section, quote, path)
                values (:cell, :id, :place, :lang, :position, :section, :quote, :path)""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("place", place.key())
                .param("lang", lang.code())
                .param("position", position)
                .param("section", place.section())
                .param("quote", place.quote())
                .param("path", place.path())
                .update();
    }

    /// Says what became of the remarks, for good.
    ///
    /// @param finalVersion the report that came of it; null for a list of ideas, or where no report changed
    /// @throws Refusal `publication.restitution-given-back`, `publication.restitution-unanswered` while remarks
    ///     wait to be looked at or answered, `publication.restitution-final-missing`,
    ///     `publication.restitution-final-early`
    @Transactional
    public void giveBack(CellId cell, RestitutionId id, @Nullable Integer finalVersion, Bilingual summary, By by) {
        var on = locked(cell, id);
        if (on.givenBack()) throw new Refusal("publication.restitution-given-back");
        int open = count(cell, id, "state = 'WAITING' or (state = 'SHOWN' and answer = 'NONE')");
        if (open > 0) throw new Refusal("publication.restitution-unanswered", open);
        if (on.kind() == Restitution.Kind.REPORT) checkFinal(cell, on, finalVersion);
        else if (finalVersion != null) throw new NotFound(finalVersion.toString());
        bound("""
                update restitution
                set given_back_at = :now, final_version = :final, summary_ar = :ar, summary_fr = :fr
                where cell_id = :cell and id = :id""", cell, id)
                .param("now", Timestamp.from(clock.instant()))
                .param("final", finalVersion)
                .param("ar", summary.ar())
                .param("fr", summary.fr())
                .update();
        journal.write(
                cell,
                by,
                Change.of("restitution.given-back", on.subject())
                        .with("version", finalVersion == null ? "" : finalVersion)
                        .with("text-ar", summary.ar())
                        .with("text-fr", summary.fr()));
    }

    /// What was accepted shows in a later version; where nothing was, the one put up may stand.
    private void checkFinal(CellId cell, Restitution on, @Nullable Integer finalVersion) {
        boolean changes = count(cell, on.id(), "answer = 'ACCEPTED'") > 0;
        if (finalVersion == null) {
            if (changes) throw new Refusal("publication.restitution-final-missing").about("final");
            return;
        }
        if (!versions.version(cell, on.cycle(), finalVersion).stands()) throw new NotFound(finalVersion.toString());
        if (on.ofDraft()
                && versions.version(cell, on.cycle(), finalVersion)
                        .publishedAt()
                        .isBefore(on.openedAt()))
            throw new Refusal("publication.restitution-final-before").about("final");
        if (finalVersion <= on.version())
            throw new Refusal("publication.restitution-final-early", on.version()).about("final");
    }

    private int count(CellId cell, RestitutionId id, String which) {
        return bound(
                        "select count(*) from restitution_remark where cell_id = :cell and restitution_id = :id and ("
                                + which + ")",
                        cell,
                        id)
                .query(Integer.class)
                .single();
    }

    /// Of all cycles, latest first.
    public List<Restitution> all(CellId cell) {
        return db.sql("select " + Restitution.COLUMNS
                        + " from restitution where cell_id = :cell order by opens desc, id desc")
                .param("cell", cell.value())
                .query(Restitution::of)
                .list();
    }

    /// Of the reports of one cycle, latest first.
    List<Restitution> ofReports(CellId cell, Cycle cycle) {
        return all(cell).stream()
                .filter(one ->
                        one.kind() == Restitution.Kind.REPORT && one.cycle().equals(cycle.id()))
                .toList();
    }

    /// @throws NotFound if the cell has none of that id
    public Restitution restitution(CellId cell, RestitutionId id) {
        return found(cell, id, "");
    }

    /// Whoever changes something about it follows whoever did before.
    Restitution locked(CellId cell, RestitutionId id) {
        return found(cell, id, " for update");
    }

    private Restitution found(CellId cell, RestitutionId id, String how) {
        return bound(
                        "select " + Restitution.COLUMNS + " from restitution where cell_id = :cell and id = :id" + how,
                        cell,
                        id)
                .query(Restitution::of)
                .optional()
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    /// What a draft said when it was put up.
    ///
    /// @throws NotFound if no draft was
    Content draft(CellId cell, RestitutionId id) {
        return bound("select draft from restitution where cell_id = :cell and id = :id and draft is not null", cell, id)
                .query((row, _) -> Content.read(row.getString("draft")))
                .optional()
                .orElseThrow(() -> new NotFound(id.value().toString()));
    }

    /// Versions that may have come of it, latest first.
    List<Version> later(CellId cell, Restitution one) {
        if (one.kind() != Restitution.Kind.REPORT) return List.of();
        return versions.of(cell, one.cycle()).stream()
                .filter(Version::stands)
                .filter(version -> one.ofDraft()
                        ? !version.publishedAt().isBefore(one.openedAt())
                        : version.number() > one.version())
                .toList();
    }

    /// Anchors as a reader of `lang` sees them, in order.
    List<Anchor> places(CellId cell, RestitutionId id, Lang lang) {
        return bound("""
                select place, section, quote, path from restitution_place
                where cell_id = :cell and restitution_id = :id and lang = :lang
                order by position""", cell, id)
                .param("lang", (lang == Lang.AR ? Lang.AR : Lang.FR).code())
                .query((row, _) -> new Anchor(
                        row.getString("place"),
                        row.getString("section"),
                        row.getString("quote"),
                        row.getString("path")))
                .list();
    }

    /// One place in the language in which somebody read it.
    Optional<Anchor> place(CellId cell, RestitutionId id, String key, Lang lang) {
        return places(cell, id, lang).stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
    }

    /// Anchors of remarks, by key and language.
    Map<String, Anchor> byKey(CellId cell, RestitutionId id, Lang lang) {
        var found = new LinkedHashMap<String, Anchor>();
        for (var in : Bilingual.LANGS)
            for (var place : places(cell, id, in)) {
                boolean preferred = in == (lang == Lang.AR ? Lang.AR : Lang.FR);
                if (preferred) found.put(place.key(), place);
                else found.putIfAbsent(place.key(), place);
            }
        return found;
    }

    Cycle cycle(CellId cell, Restitution one) {
        return cycles.cycle(cell, one.cycle());
    }

    LocalDate today(CellId cell) {
        return LocalDate.now(clock.withZone(cells.face(cell).zone()));
    }

    private JdbcClient.StatementSpec bound(String sql, CellId cell, RestitutionId id) {
        return db.sql(sql).param("cell", cell.value()).param("id", id.value());
    }
}
