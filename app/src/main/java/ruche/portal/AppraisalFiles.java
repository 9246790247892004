package ruche.portal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.appraisal.Answer;
import ruche.appraisal.Aspect;
import ruche.appraisal.AspectAnswer;
import ruche.appraisal.Assessment;
import ruche.appraisal.Batches;
import ruche.appraisal.Convergence;
import ruche.appraisal.Convergences;
import ruche.appraisal.Decisions;
import ruche.appraisal.GivenHow;
import ruche.appraisal.NewBatch;
import ruche.appraisal.NewConvergence;
import ruche.appraisal.NewOpinion;
import ruche.appraisal.Opinions;
import ruche.appraisal.Ruling;
import ruche.appraisal.Verdict;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.strategy.Axes;
import ruche.strategy.Axis;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammes;

/// `opinions.csv` (one aspect a row), `convergences.csv`, `decisions.csv`.
@Component
class AppraisalFiles {
    private static final Bilingual REPRESENTATIVE = new Bilingual("ممثل المصلحة", "Représentant du service");

    private final Batches batches;
    private final Opinions opinions;
    private final Convergences convergences;
    private final Decisions decisions;
    private final SectorProgrammes programmes;
    private final Actors actors;
    private final Axes axes;

    AppraisalFiles(
            Batches batches,
            Opinions opinions,
            Convergences convergences,
            Decisions decisions,
            SectorProgrammes programmes,
            Actors actors,
            Axes axes) {
        this.batches = batches;
        this.opinions = opinions;
        this.convergences = convergences;
        this.decisions = decisions;
        this.programmes = programmes;
        this.actors = actors;
        this.axes = axes;
    }

    /// Asks what the rows answer, one batch an axis, then answers it.
    ///
    /// @return how many opinions there were
    int opinions(CellId cell, CycleFrame frame, KnownIdeas known, Path folder, By by) {
        var given = given(cell, known, folder);
        var byAxis = new TreeMap<String, List<NewOpinion>>();
        for (var opinion : given.values())
            byAxis.computeIfAbsent(opinion.axis(), _ -> new ArrayList<>()).add(opinion.opinion());
        byAxis.forEach((axis, ofAxis) -> batches.open(cell, batch(cell, frame, axis, ofAxis), by.on(firstDay(ofAxis))));
        for (var opinion : given.values()) opinions.answer(cell, opinion.opinion(), by);
        return given.size();
    }

    private record Key(IdeaId idea, ActorId service) {}

    /// @param axis code, as the file of scrutiny has it
    private record Given(String axis, NewOpinion opinion) {}

    private Map<Key, Given> given(CellId cell, KnownIdeas known, Path folder) {
        var axisOf = new LinkedHashMap<IdeaId, String>();
        for (var row : FileRow.of(folder, "scrutiny.csv"))
            axisOf.put(known.at(row, "source_key").id(), row.text("axis"));
        var rowsOf = new LinkedHashMap<Key, List<FileRow>>();
        for (var row : FileRow.of(folder, "opinions.csv")) {
            var service = actors.byKey(cell, row.text("service_key")).orElseThrow(() -> row.wrong("service_key"));
            rowsOf.computeIfAbsent(new Key(known.at(row, "source_key").id(), service), _ -> new ArrayList<>())
                    .add(row);
        }
        var given = new LinkedHashMap<Key, Given>();
        rowsOf.forEach((key, rows) -> {
            var axis = axisOf.getOrDefault(key.idea(), "");
            if (axis.isEmpty()) throw rows.getFirst().wrong("source_key");
            given.put(key, new Given(axis, opinion(key, rows)));
        });
        return given;
    }

    private static NewOpinion opinion(Key key, List<FileRow> rows) {
        var answers = rows.stream().map(AppraisalFiles::answer).toList();
        var day = rows.stream()
                .map(row -> row.day("date"))
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new NewOpinion(
                key.idea(), key.service(), new Assessment(answers), REPRESENTATIVE, "", GivenHow.ON_PAPER, day);
    }

    private static AspectAnswer answer(FileRow row) {
        var answer = switch (row.text("answer")) {
            case "feasible" -> Answer.FEASIBLE;
            case "conditions" -> Answer.ON_CONDITIONS;
            case "not-feasible" -> Answer.NOT_FEASIBLE;
            case "not-concerned" -> Answer.NOT_CONCERNED;
            default -> throw row.wrong("answer");
        };
        for (var aspect : Aspect.values())
            if (aspect.name().equalsIgnoreCase(row.text("aspect")))
                return new AspectAnswer(aspect, answer, row.bilingual("reason"));
        throw row.wrong("aspect");
    }

    private NewBatch batch(CellId cell, CycleFrame frame, String axis, List<NewOpinion> asked) {
        var questions = asked.stream()
                .map(opinion -> new NewBatch.Question(opinion.idea(), opinion.service()))
                .toList();
        var title =
                axes.byCode(cell, frame.cycle(), axis).map(Axis::name).orElseGet(() -> Bilingual.byLetters(axis, ""));
        return new NewBatch(frame.cycle(), title, lastDay(asked), questions);
    }

    /// The services were asked that day at the latest.
    private static LocalDate firstDay(List<NewOpinion> opinions) {
        return opinions.stream()
                .map(NewOpinion::givenOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate lastDay(List<NewOpinion> opinions) {
        var last = LocalDate.MIN;
        for (var opinion : opinions) {
            var day = opinion.givenOn();
            if (day != null && day.isAfter(last)) last = day;
        }
        return last;
    }

    /// @return how many there were
    int convergences(CellId cell, KnownIdeas known, Path folder, By by) {
        var byCode = new LinkedHashMap<String, SectorProgramme>();
        for (var programme : programmes.all(cell)) byCode.put(programme.code(), programme);
        var rows = FileRow.of(folder, "convergences.csv");
        for (var row : rows) {
            var programme = byCode.get(row.text("programme"));
            if (programme == null) throw row.wrong("programme");
            var why = new Convergence.Why(
                    EnumSet.noneOf(Convergence.Ground.class), row.words("why"), row.bilingual("missing"));
            var idea = known.at(row, "source_key").id();
            convergences.join(cell, new NewConvergence(idea, programme.id(), why, (UUID) null, row.day("date")), by);
        }
        return rows.size();
    }

    /// One sitting a day.
    ///
    /// @return how many there were
    int decisions(CellId cell, KnownIdeas known, Path folder, By by) {
        var sittings = new TreeMap<LocalDate, Map<IdeaId, Ruling>>();
        for (var row : FileRow.of(folder, "decisions.csv")) {
            Idea idea = known.at(row, "source_key");
            sittings.computeIfAbsent(row.day("date"), _ -> new LinkedHashMap<>())
                    .put(idea.id(), new Ruling(verdict(row), row.bilingual("reason")));
        }
        int made = 0;
        for (var sitting : sittings.entrySet())
            made += decisions
                    .decide(cell, sitting.getValue(), sitting.getKey(), by)
                    .size();
        return made;
    }

    private static Verdict verdict(FileRow row) {
        return switch (row.text("state")) {
            case "retained" -> Verdict.RETAINED;
            case "postponed" -> Verdict.POSTPONED;
            case "not-retained" -> Verdict.NOT_RETAINED;
            default -> throw row.wrong("state");
        };
    }
}
