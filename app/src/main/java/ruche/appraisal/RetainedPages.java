package ruche.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.ideas.Idea;
import ruche.ideas.IdeaId;
import ruche.ideas.Ideas;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Slice;
import ruche.shell.Visit;
import ruche.strategy.Axes;
import ruche.strategy.Axis;
import ruche.strategy.AxisId;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;

/// The public list: what was retained, postponed and not retained, and why.
@Controller
class RetainedPages {
    private final Decisions decisions;
    private final DecisionRows rows;
    private final Cycles cycles;
    private final Axes axes;
    private final Ideas ideas;
    private final Choices choices;

    RetainedPages(Decisions decisions, DecisionRows rows, Cycles cycles, Axes axes, Ideas ideas, Choices choices) {
        this.decisions = decisions;
        this.rows = rows;
        this.cycles = cycles;
        this.axes = axes;
        this.ideas = ideas;
        this.choices = choices;
    }

    /// @param axis code of the axis shown; empty for ideas without one
    /// @param name the axis's; null for ideas without one
    record Asked(
            String axis,
            @Nullable Bilingual name,
            Verdict verdict,
            @Nullable String after) {}

    /// How many ideas of one axis have each verdict; `axis` is null for ideas without one.
    record Line(@Nullable Axis axis, Map<Verdict, Long> counts) {}

    record Shown(Decision decision, @Nullable Idea idea, List<Decision> before) {}

    @GetMapping("/c/{cell}/retained")
    String retained(
            Visit visit,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(defaultValue = "") String axis,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var all = cycles.all(visit.cell());
        model.addAttribute("cycles", all);
        if (all.isEmpty()) return "appraisal/retained";
        var chosen = choices.cycle(visit.cell(), cycle);
        var lines = lines(visit.cell(), chosen);
        var shown = known(lines, axis);
        var asked = new Asked(shown, name(lines, shown), verdict(verdict), after);
        model.addAttribute("cycle", chosen);
        model.addAttribute("lines", lines);
        model.addAttribute("asked", asked);
        model.addAttribute("communes", choices.communes(visit.here()));
        model.addAttribute("slice", slice(visit.cell(), chosen, lines, asked));
        return "appraisal/retained";
    }

    private List<Line> lines(CellId cell, Cycle cycle) {
        var counts = rows.counts(cell, cycle.id());
        var lines = new ArrayList<Line>();
        for (var axis : axes.main(cell, cycle.id()))
            lines.add(new Line(axis, counts(counts, axis.id().value())));
        var none = new Line(null, counts(counts, null));
        if (none.counts().values().stream().anyMatch(count -> count > 0)) lines.add(none);
        return lines;
    }

    private static Map<Verdict, Long> counts(List<DecisionRows.Count> counts, @Nullable UUID axis) {
        var byVerdict = new java.util.EnumMap<Verdict, Long>(Verdict.class);
        for (var verdict : Verdict.values()) byVerdict.put(verdict, 0L);
        for (var count : counts)
            if (java.util.Objects.equals(count.axisId(), axis)) byVerdict.put(count.verdict(), count.ideas());
        return byVerdict;
    }

    /// The axis asked for; else the first on which something is decided.
    private static String known(List<Line> lines, String axis) {
        for (var line : lines) if (line.axis() != null && line.axis().code().equals(axis)) return axis;
        for (var line : lines)
            if (line.axis() != null && line.counts().values().stream().anyMatch(count -> count > 0))
                return line.axis().code();
        return "";
    }

    private static Verdict verdict(String name) {
        for (var verdict : Verdict.values()) if (verdict.name().equals(name)) return verdict;
        return Verdict.RETAINED;
    }

    private Slice<Shown> slice(CellId cell, Cycle cycle, List<Line> lines, Asked asked) {
        var axis = lines.stream()
                .map(Line::axis)
                .filter(one -> one != null && one.code().equals(asked.axis()))
                .findFirst()
                .map(one -> new AxisId(one.id().value()))
                .orElse(null);
        var found = decisions.list(cell, cycle.id(), axis, asked.verdict(), asked.after());
        var byId = ideas.byIds(cell, found.items().stream().map(Decision::idea).toList());
        var shown = new ArrayList<Shown>();
        for (var decision : found.items())
            shown.add(new Shown(decision, byId.get(decision.idea()), before(cell, decision)));
        return new Slice<>(shown, found.next());
    }

    private List<Decision> before(CellId cell, Decision decision) {
        if (decision.version() == 1) return List.of();
        return decisions.ofIdea(cell, new IdeaId(decision.idea().value())).stream()
                .filter(one -> !one.stands())
                .toList();
    }

    private static @Nullable Bilingual name(List<Line> lines, String code) {
        for (var line : lines)
            if (line.axis() != null && line.axis().code().equals(code))
                return line.axis().name();
        return null;
    }
}
