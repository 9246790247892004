package ruche.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.appraisal.Convergence;
import ruche.appraisal.CycleAppraisal;
import ruche.appraisal.Decision;
import ruche.appraisal.Opinion;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.ideas.IdeaTally;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.meetings.Meeting;
import ruche.meetings.ParticipationRow;
import ruche.meetings.Recommendation;
import ruche.shell.CellFace;
import ruche.strategy.Axis;
import ruche.strategy.Cycle;
import ruche.strategy.Goal;
import ruche.strategy.Objective;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammeId;
import ruche.territory.Place;

/// All that a report says, as the modules hold it at one moment: from it come page, PDF and workbook.
///
/// @param changed when the cell last changed; null while nothing is written of it
/// @param axes without sub-axes, in order
/// @param ideas all of the cycle, merged, withdrawn and undone ones included, by number
/// @param perAxis of the ideas that stand for themselves
/// @param perCommune of the ideas that stand for themselves, by official code
/// @param actors names of all who are mentioned
/// @param communes names by official code
/// @param recommendations of the cycle's meetings
/// @param texts what the cell writes itself
/// @param places communes by official code
/// @param logo the cell's, PNG in Base64
/// @param dated the day that was given for the report; null for none
record ReportFacts(
        CellFace cell,
        Cycle cycle,
        @Nullable Instant changed,
        List<Objective> objectives,
        List<Goal> programme,
        List<Meeting> meetings,
        List<ParticipationRow> participation,
        List<Axis> axes,
        List<Idea> ideas,
        List<IdeaTally> perAxis,
        List<IdeaTally> perCommune,
        CycleAppraisal appraisal,
        Map<UUID, Bilingual> actors,
        Map<String, Bilingual> communes,
        Map<SectorProgrammeId, SectorProgramme> programmes,
        List<Recommendation> recommendations,
        Outline outline,
        Map<Part, ReportTexts.Text> texts,
        Map<String, Place> places,
        @Nullable String logo,
        @Nullable LocalDate dated) {

    /// The day the report bears: the one given for it; else the one it is given back, or that of the last act in it
    /// where that came later; else the one of the cell's last change. Never today's, so that the same data give the
    /// same report.
    LocalDate day() {
        if (dated != null) return dated;
        var presented = cycle.presented();
        if (presented == null) return changedOn();
        return lastAct().filter(presented::isBefore).orElse(presented);
    }

    /// The last day on which something was said, joined, decided or held of which the report tells.
    Optional<LocalDate> lastAct() {
        var said = appraisal.opinions().stream().map(Opinion::givenOn);
        var joined = appraisal.convergences().stream().map(Convergence::joinedOn);
        var decided = appraisal.decisions().stream().map(Decision::decidedOn);
        var held = meetings.stream().map(Meeting::day).filter(day -> !day.isAfter(changedOn()));
        return Stream.of(said, joined, decided, held).flatMap(days -> days).max(Comparator.naturalOrder());
    }

    private LocalDate changedOn() {
        return changed == null ? cycle.period().from() : LocalDate.ofInstant(changed, cell.zone());
    }

    ReportFacts dated(LocalDate day) {
        return new ReportFacts(
                cell,
                cycle,
                changed,
                objectives,
                programme,
                meetings,
                participation,
                axes,
                ideas,
                perAxis,
                perCommune,
                appraisal,
                actors,
                communes,
                programmes,
                recommendations,
                outline,
                texts,
                places,
                logo,
                day);
    }

    /// The moment its files bear.
    Instant moment() {
        return day().atStartOfDay(cell.zone()).toInstant();
    }

    /// What the cell writes there; null for nothing.
    @Nullable Bilingual text(Part part) {
        var text = texts.get(part);
        return text == null ? null : text.text();
    }

    RecordLinks links() {
        return new RecordLinks(cycle.code());
    }

    Map<IdeaId, Idea> byId() {
        var byId = new HashMap<IdeaId, Idea>();
        for (var idea : ideas) byId.put(idea.id(), idea);
        return byId;
    }

    /// Whose idea it is: as the registry names it, else as written.
    Optional<OwnWords> bearer(Idea idea, Lang lang) {
        var known = idea.bearer() == null ? null : actors.get(idea.bearer());
        if (known != null) return Optional.of(OwnWords.of(known, lang));
        return idea.bearerName().isBlank() ? Optional.empty() : Optional.of(OwnWords.of(idea.bearerName()));
    }

    /// A commune whose name is not known is called by its code.
    Optional<OwnWords> commune(@Nullable String code, Lang lang) {
        if (code == null || code.isEmpty()) return Optional.empty();
        var name = communes.get(code);
        return Optional.of(name == null ? new OwnWords(code, lang.code()) : OwnWords.of(name, lang));
    }

    /// Empty for an idea not yet under an axis.
    Optional<OwnWords> axis(@Nullable UUID id, Lang lang) {
        var axis = axis(id);
        return axis == null ? Optional.empty() : Optional.of(OwnWords.of(axis.name(), lang));
    }

    /// Null for an idea not yet under an axis.
    @Nullable Axis axis(@Nullable UUID id) {
        return axes.stream()
                .filter(axis -> axis.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }
}
