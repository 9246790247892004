package ruche.ideas;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ruche.accounts.Cells;
import ruche.engine.text.SearchText;
import ruche.kernel.CellId;

/// What the words of a filter ask of an idea.
@Component
class IdeaSearch {
    private static final int MOST = 8;

    private final Cells cells;
    private final SoughtCommunes communes;

    IdeaSearch(Cells cells, SoughtCommunes communes) {
        this.cells = cells;
        this.communes = communes;
    }

    IdeaConditions conditions(CellId cell, IdeaFilter filter) {
        var conditions = new IdeaConditions(cell, filter);
        if (!filter.words().isBlank()) conditions.sought(sought(cell, filter.words()));
        return conditions;
    }

    /// All of them are asked for.
    private List<Sought> sought(CellId cell, String words) {
        var numbers = new SoughtNumbers(cells.byId(cell).prefix()).in(words);
        var sought = new ArrayList<>(numbers.numbers());
        sought.addAll(communes.among(cell, SearchText.sought(numbers.others())));
        return sought.subList(0, Math.min(sought.size(), MOST));
    }
}
