package ruche.ideas;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.actors.NewActor;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Money;
import ruche.kernel.Period;
import ruche.strategy.Axes;
import ruche.strategy.Axis;
import ruche.strategy.Cycle;
import ruche.strategy.CycleId;
import ruche.strategy.Cycles;
import ruche.strategy.NewAxis;
import ruche.strategy.NewCycle;

/// A cell with a cycle, an axis and an association, and ideas true to life in it.
@Component
class IdeaSamples {
    static final By AGENT = By.commandLine();

    private final Cells cells;
    private final Cycles cycles;
    private final Axes axes;
    private final Actors actors;
    private final Ideas ideas;

    IdeaSamples(Cells cells, Cycles cycles, Axes axes, Actors actors, Ideas ideas) {
        this.cells = cells;
        this.cycles = cycles;
        this.axes = axes;
        this.actors = actors;
        this.ideas = ideas;
    }

    /// @param bearer an association
    record Ground(Cell cell, CycleId cycle, Axis water, UUID bearer) {
        CellId id() {
            return cell.id();
        }

        Ground in(CycleId other) {
            return new Ground(cell, other, water, bearer);
        }
    }

    Ground ground() {
        return ground(CellSamples.fresh(cells));
    }

    Ground ground(Cell cell) {
        var cycle = cycle(cell, "2018", 2018);
        var water = axes.add(
                cell.id(),
                cycle.id(),
                new NewAxis("water", new Bilingual("الماء والبيئة", "Eau et environnement"), null),
                AGENT);
        return new Ground(cell, cycle.id(), water, association(cell, "جمعية النخيل للتنمية"));
    }

    Cycle cycle(Cell cell, String code, int year) {
        return cycles.open(
                cell.id(),
                new NewCycle(
                        code,
                        year,
                        new Bilingual("دورة " + year, "Cycle " + year),
                        new Period(LocalDate.of(year, 1, 1), null),
                        null,
                        false,
                        null,
                        null,
                        null),
                AGENT);
    }

    UUID association(Cell cell, String name) {
        return actors.add(cell.id(), new NewActor(ActorKind.ASSOCIATION, new Bilingual(name, ""), null, ""), AGENT)
                .value();
    }

    /// A well at a douar, for 180 000 DH.
    static NewIdea well(Ground ground) {
        return idea(ground, "حفر بئر بدوار أولاد علي", "الماء الصالح للشرب بعيد عن الدوار بثلاثة كيلومترات.");
    }

    static NewIdea idea(Ground ground, String title, String description) {
        return new NewIdea(
                ground.cycle(),
                title,
                description,
                ground.bearer(),
                "جمعية النخيل للتنمية",
                null,
                "أولاد علي",
                null,
                "سكان الدوار",
                120L,
                Money.of(18_000_000, "MAD"),
                Money.of(2_000_000, "MAD"),
                null,
                "06 00 00 00 00",
                false);
    }

    /// The same, in a commune.
    static NewIdea at(NewIdea idea, String commune) {
        return changed(idea, idea.bearer(), commune, idea.asked(), idea.contact(), idea.insists());
    }

    /// The same, with what it costs left open.
    static NewIdea without(NewIdea idea, @Nullable Money asked) {
        return changed(idea, idea.bearer(), idea.commune(), asked, idea.contact(), idea.insists());
    }

    /// The same, of a body that stands in no registry and left neither e-mail nor phone.
    static NewIdea unreachable(NewIdea idea) {
        return changed(idea, null, idea.commune(), idea.asked(), "", idea.insists());
    }

    static NewIdea insisting(NewIdea idea) {
        return changed(idea, idea.bearer(), idea.commune(), idea.asked(), idea.contact(), true);
    }

    private static NewIdea changed(
            NewIdea idea,
            @Nullable UUID bearer,
            @Nullable String commune,
            @Nullable Money asked,
            String contact,
            boolean insists) {
        return new NewIdea(
                idea.cycle(),
                idea.title(),
                idea.description(),
                bearer,
                idea.bearerName(),
                commune,
                idea.douar(),
                idea.axis(),
                idea.targetGroups(),
                idea.beneficiaries(),
                asked,
                idea.own(),
                idea.meeting(),
                contact,
                insists);
    }

    /// Stores it, whatever it looks like.
    Idea stored(Ground ground, NewIdea idea) {
        return switch (ideas.propose(ground.id(), insisting(idea), AGENT)) {
            case Submission.Accepted accepted -> ideas.byId(ground.id(), accepted.id());
            case Submission.LooksLike(var known) -> throw new AssertionError("insisted, yet: " + known);
        };
    }

    /// Scrutinised and classified under water.
    Idea classified(Ground ground, NewIdea idea) {
        var stored = stored(ground, idea);
        ideas.scrutinise(ground.id(), stored.id(), AGENT);
        ideas.classify(ground.id(), stored.id(), underWater(ground), AGENT);
        return ideas.byId(ground.id(), stored.id());
    }

    static Classification underWater(Ground ground) {
        return new Classification(
                ground.water().id().value(), null, "حفر وتجهيز", "سكان الدوار", Money.of(18_000_000, "MAD"), null);
    }
}
