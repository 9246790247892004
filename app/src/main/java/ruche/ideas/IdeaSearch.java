package ruche.ideas;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.engine.text.SearchText;
import ruche.kernel.CellId;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;

/// What the words of a filter ask of an idea.
@Component
class IdeaSearch {
    private static final int MOST = 8;

    /// Of a running number alone.
    private static final int SHORTEST = 3;

    private final Cells cells;
    private final Cycles cycles;
    private final SoughtCommunes communes;

    IdeaSearch(Cells cells, Cycles cycles, SoughtCommunes communes) {
        this.cells = cells;
        this.cycles = cycles;
        this.communes = communes;
    }

    IdeaConditions conditions(CellId cell, IdeaFilter filter) {
        var conditions = new IdeaConditions(cell, filter);
        if (!filter.words().isBlank()) conditions.sought(sought(cell, filter.words()));
        return conditions;
    }

    /// Keys of the ideas whose number somebody wrote, and nothing else; the figures of a short one may mean anything.
    Set<Long> numbered(CellId cell, String words) {
        var found = numbers(cell, words);
        boolean alone = found.numbers().size() == 1 && found.others().isBlank();
        return alone && words.strip().length() >= SHORTEST
                ? found.numbers().getFirst().numbers()
                : Set.of();
    }

    private SoughtNumbers.Found numbers(CellId cell, String words) {
        var years = cycles.all(cell).stream().map(Cycle::year).distinct().toList();
        return new SoughtNumbers(cells.byId(cell).prefix(), years).in(words);
    }

    /// All of them are asked for.
    private List<Sought> sought(CellId cell, String words) {
        var numbers = numbers(cell, words);
        var sought = new ArrayList<>(numbers.numbers());
        sought.addAll(communes.among(cell, SearchText.sought(numbers.others())));
        return sought.subList(0, Math.min(sought.size(), MOST));
    }
}
