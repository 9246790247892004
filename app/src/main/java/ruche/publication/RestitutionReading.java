package ruche.publication;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.publication.RestitutionFacts.Told;
import ruche.shell.Words;

/// Puts together what pages and documents say of a restitution.
@Component
class RestitutionReading {
    private final Restitutions restitutions;
    private final Remarks remarks;
    private final Reports reports;
    private final Actors actors;
    private final Words words;

    RestitutionReading(Restitutions restitutions, Remarks remarks, Reports reports, Actors actors, Words words) {
        this.restitutions = restitutions;
        this.remarks = remarks;
        this.reports = reports;
        this.actors = actors;
        this.words = words;
    }

    RestitutionFacts of(CellId cell, RestitutionId id, Lang lang) {
        var restitution = restitutions.restitution(cell, id);
        var known = restitutions.byKey(cell, id, lang);
        var shown = remarks.of(cell, id).stream().filter(Remark::shown).toList();
        var names = names(cell, shown);
        return new RestitutionFacts(
                restitution,
                restitutions.cycle(cell, restitution),
                restitutions.places(cell, id, lang),
                shown.stream()
                        .map(one -> new Told(one, place(known, one), who(one, names)))
                        .toList());
    }

    Map<UUID, Bilingual> names(CellId cell, List<Remark> of) {
        return actors.names(
                cell,
                of.stream()
                        .map(Remark::actor)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    static Anchor place(Map<String, Anchor> known, Remark remark) {
        return known.getOrDefault(remark.place(), new Anchor(remark.place(), "", "", ""));
    }

    Bilingual who(Remark remark, Map<UUID, Bilingual> names) {
        var actor = remark.actor() == null ? null : names.get(remark.actor());
        if (actor != null) return actor;
        if (remark.named() && !remark.name().isEmpty()) return new Bilingual(remark.name(), remark.name());
        return new Bilingual(
                words.say(Lang.AR, "publication.remark-somebody"), words.say(Lang.FR, "publication.remark-somebody"));
    }

    /// What was put up of a report.
    private ReportDocument text(CellId cell, Restitution one, Lang lang) {
        return one.ofDraft()
                ? restitutions.draft(cell, one.id()).in(lang)
                : reports.document(cell, one.cycle(), one.version(), lang);
    }

    /// What changed because of whom; the text in either language tells whether a remark changed it.
    Outcome outcome(CellId cell, RestitutionFacts facts, Lang lang) {
        var retained = facts.answered(Remark.Answer.ACCEPTED);
        if (facts.restitution().finalVersion() == 0) return new Outcome(List.of(), retained, List.of());
        var changes = changes(cell, facts, lang);
        var changed = new HashSet<Integer>();
        for (var in : Bilingual.LANGS) {
            var read = of(cell, facts.restitution().id(), in);
            var there = changes(cell, read, in);
            for (var one : read.answered(Remark.Answer.ACCEPTED))
                if (Outcome.changed(there, one)) changed.add(one.remark().number());
        }
        var parted = retained.stream()
                .collect(Collectors.partitioningBy(
                        one -> changed.contains(one.remark().number())));
        return new Outcome(changes, parted.getOrDefault(true, List.of()), parted.getOrDefault(false, List.of()));
    }

    private List<Outcome.Change> changes(CellId cell, RestitutionFacts facts, Lang lang) {
        var one = facts.restitution();
        var compared =
                Comparison.of(text(cell, one, lang), reports.document(cell, one.cycle(), one.finalVersion(), lang));
        return Outcome.because(facts.answered(Remark.Answer.ACCEPTED), compared, lang);
    }
}
