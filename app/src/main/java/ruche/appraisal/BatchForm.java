package ruche.appraisal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;
import ruche.shell.Faults;
import ruche.shell.Typed;
import ruche.strategy.CycleId;

/// A new batch as it is typed: all that is wrong in it is said at once.
record BatchForm(Typed typed) {
    /// @param ideas chosen
    /// @param today in the cell
    /// @throws Refusal for all that is wrong, in the order of the page
    NewBatch read(CycleId cycle, List<IdeaId> ideas, LocalDate today) {
        var faults = new Faults();
        if (ideas.isEmpty()) faults.add(new Refusal("appraisal.batch-empty").about("idea"));
        var services = faults.read(this::services);
        var title = faults.read(this::title);
        var due = faults.read(() -> due(today));
        faults.end();
        return NewBatch.across(cycle, requireNonNull(title), requireNonNull(due), ideas, requireNonNull(services));
    }

    private List<ActorId> services() {
        var services = typed.ids("service").stream().map(ActorId::new).toList();
        if (services.isEmpty()) throw new Refusal("appraisal.no-service").about("service");
        return services;
    }

    private Bilingual title() {
        var title = typed.bilingualOrNull("title");
        if (title == null) throw new Refusal("appraisal.batch-title-needed").about("title");
        return title;
    }

    private LocalDate due(LocalDate today) {
        var due = typed.day("due");
        if (due.isBefore(today)) throw new Refusal("appraisal.due-past").about("due");
        return due;
    }
}
