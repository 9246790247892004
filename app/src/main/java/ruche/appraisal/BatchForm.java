package ruche.appraisal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;
import ruche.kernel.Refusal;
import ruche.shell.Typed;
import ruche.strategy.CycleId;

/// A new batch as it is typed: all that is wrong in it is said at once.
final class BatchForm {
    private final Typed typed;
    private final Map<String, Refusal> wrong = new LinkedHashMap<>();

    BatchForm(Typed typed) {
        this.typed = typed;
    }

    /// By field, in the order of the page; empty once it can be read.
    Map<String, Refusal> wrong() {
        return wrong;
    }

    /// @param ideas chosen
    /// @param today in the cell
    /// @return null where something is wrong
    @Nullable NewBatch read(CycleId cycle, List<IdeaId> ideas, LocalDate today) {
        if (ideas.isEmpty()) wrong.put("idea", new Refusal("appraisal.batch-empty"));
        var services = services();
        if (services.isEmpty()) wrong.put("service", new Refusal("appraisal.no-service"));
        var title = title();
        var due = due(today);
        if (due == null || !wrong.isEmpty()) return null;
        return NewBatch.across(cycle, title, due, ideas, services);
    }

    private List<ActorId> services() {
        return typed.ids("service").stream().map(ActorId::new).toList();
    }

    private String title() {
        try {
            var title = typed.line("title");
            if (title.isBlank()) throw new Refusal("appraisal.batch-title-needed");
            return title;
        } catch (Refusal refusal) {
            wrong.put("title", refusal);
            return "";
        }
    }

    private @Nullable LocalDate due(LocalDate today) {
        try {
            var due = typed.day("due");
            if (due.isBefore(today)) throw new Refusal("appraisal.due-past");
            return due;
        } catch (Refusal refusal) {
            wrong.put("due", refusal);
            return null;
        }
    }
}
