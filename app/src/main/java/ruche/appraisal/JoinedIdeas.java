package ruche.appraisal;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ruche.ideas.Ideas;
import ruche.kernel.NotFound;
import ruche.shell.Related;
import ruche.shell.Visit;
import ruche.shell.Writing;
import ruche.strategy.SectorProgrammes;

/// The ideas joined with a sector programme, for the programme's public page.
@Component
@Order(40)
class JoinedIdeas implements Related {
    private final SectorProgrammes programmes;
    private final Convergences convergences;
    private final Ideas ideas;

    JoinedIdeas(SectorProgrammes programmes, Convergences convergences, Ideas ideas) {
        this.programmes = programmes;
        this.convergences = convergences;
        this.ideas = ideas;
    }

    @Override
    public List<Part> of(Visit visit, About about) {
        if (about.kind() != Kind.PROGRAMME) return List.of();
        var programme = programmes.byCode(visit.cell(), about.id()).orElseThrow(() -> new NotFound(about.id()));
        var joined =
                convergences.ofProgramme(visit.cell(), programme.id(), null).items();
        var known =
                ideas.byIds(visit.cell(), joined.stream().map(Convergence::idea).toList());
        var writing = new Writing(visit.lang());
        var lines = joined.stream()
                .map(Convergence::idea)
                .filter(known::containsKey)
                .map(known::get)
                .map(idea -> new Line(
                        "/ideas/" + idea.number(),
                        idea.number(),
                        idea.title(),
                        idea.titleLang(),
                        idea.asked() == null ? "" : writing.money(idea.asked()),
                        idea.state().key(),
                        idea.state().badge()))
                .toList();
        return List.of(new Part("appraisal.programme-ideas", lines, ""));
    }
}
