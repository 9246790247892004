package ruche.portal;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.ideas.AskedField;
import ruche.ideas.CheckAnswer;
import ruche.ideas.Classification;
import ruche.ideas.Idea;
import ruche.ideas.IdeaFacts;
import ruche.ideas.Ideas;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.strategy.Axes;
import ruche.strategy.Axis;
import ruche.strategy.CheckItem;
import ruche.strategy.Checklist;

/// `scrutiny.csv`: one idea a row, looked through, asked about, answered, classified.
@Component
class ScrutinyFile {
    private static final Map<String, Set<AskedField>> ASKED = Map.of(
            "clear", EnumSet.of(AskedField.DESCRIPTION),
            "place", EnumSet.of(AskedField.COMMUNE, AskedField.DOUAR),
            "beneficiaries", EnumSet.of(AskedField.BENEFICIARIES),
            "cost", EnumSet.of(AskedField.ASKED),
            "own", EnumSet.of(AskedField.OWN));

    private final Ideas ideas;
    private final Checklist checklist;
    private final Axes axes;

    ScrutinyFile(Ideas ideas, Checklist checklist, Axes axes) {
        this.ideas = ideas;
        this.checklist = checklist;
        this.axes = axes;
    }

    /// @return how many rows there were
    int load(CellId cell, CycleFrame frame, KnownIdeas known, Path folder, By by) {
        var rows = FileRow.of(folder, "scrutiny.csv");
        var items = checklist.of(cell, frame.cycle());
        var themes = axes.of(cell, frame.cycle());
        for (var row : rows) {
            var idea = known.at(row, "source_key");
            var then = by.on(row.day("date"));
            check(cell, idea, items, row, then);
            switch (row.text("outcome")) {
                case "complete" -> {}
                case "asked" -> ask(cell, idea, row, then);
                case "answered" -> {
                    ask(cell, idea, row, then);
                    answer(cell, idea, items, row, by.on(row.day("answered_on")));
                }
                default -> throw row.wrong("outcome");
            }
            if (row.text("outcome").equals("asked")) continue;
            var passed = row.text("answered_on").isEmpty() ? then : by.on(row.day("answered_on"));
            ideas.scrutinise(cell, idea.id(), passed);
            ideas.classify(cell, idea.id(), classification(frame, idea, themes, row), passed);
        }
        return rows.size();
    }

    private void check(CellId cell, Idea idea, List<CheckItem> items, FileRow row, By by) {
        var failed = row.list("failed");
        var answers = new HashMap<UUID, CheckAnswer>();
        for (var item : items)
            answers.put(item.id().value(), failed.contains(item.code()) ? CheckAnswer.MISSING : CheckAnswer.OK);
        if (!answers.isEmpty()) ideas.check(cell, idea.id(), answers, by);
    }

    private void ask(CellId cell, Idea idea, FileRow row, By by) {
        var fields = EnumSet.noneOf(AskedField.class);
        for (var item : row.list("failed")) fields.addAll(ASKED.getOrDefault(item, Set.of()));
        ideas.ask(cell, idea.id(), row.words("message").in(KnownIdeas.lang(idea)), fields, by);
    }

    private void answer(CellId cell, Idea idea, List<CheckItem> items, FileRow row, By by) {
        var commune = row.text("commune_code");
        var cost = row.dirhams("cost_mad");
        var own = row.dirhams("own_mad");
        var now = new IdeaFacts(
                idea.title(),
                idea.description(),
                commune.isEmpty() ? idea.commune() : commune,
                idea.douar(),
                idea.targetGroups(),
                idea.beneficiaries(),
                cost == null ? idea.asked() : cost,
                own == null ? idea.own() : own);
        ideas.answer(cell, idea.id(), "", now, by);
        var failed = row.list("failed");
        var met = items.stream()
                .filter(item -> failed.contains(item.code()))
                .collect(Collectors.toMap(item -> item.id().value(), _ -> CheckAnswer.OK));
        if (!met.isEmpty()) ideas.check(cell, idea.id(), met, by);
    }

    private static Classification classification(CycleFrame frame, Idea idea, List<Axis> themes, FileRow row) {
        var cost = row.dirhams("cost_mad");
        var own = row.dirhams("own_mad");
        var groups = worded(frame.targetGroups(), row, "target_groups", KnownIdeas.lang(idea));
        var subAxis = axis(themes, row, "sub_axis");
        var axis = axis(themes, row, "axis");
        if (axis == null) throw row.wrong("axis");
        return new Classification(
                axis,
                subAxis,
                worded(frame.kinds(), row, "kind_of_project", KnownIdeas.lang(idea)),
                groups.isEmpty() ? idea.targetGroups() : groups,
                cost == null ? idea.asked() : cost,
                own == null ? idea.own() : own);
    }

    private static @Nullable UUID axis(List<Axis> themes, FileRow row, String column) {
        if (row.text(column).isEmpty()) return null;
        return themes.stream()
                .filter(axis -> axis.code().equals(row.text(column)))
                .findFirst()
                .orElseThrow(() -> row.wrong(column))
                .id()
                .value();
    }

    /// Codes in the idea's language; a code without words stands for itself.
    private static String worded(Map<String, Bilingual> words, FileRow row, String column, Lang lang) {
        return row.list(column).stream()
                .map(code -> words.containsKey(code) ? word(words, code).in(lang) : code)
                .collect(Collectors.joining(lang == Lang.AR ? "، " : ", "));
    }

    private static Bilingual word(Map<String, Bilingual> words, String code) {
        return Objects.requireNonNull(words.get(code));
    }
}
