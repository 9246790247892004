package ruche.ideas;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.record.Remembered;

/// The figures of a cell's ideas, all counted in one reading and remembered until the cell changes: every count, table
/// and map takes its part of them.
@Component
class IdeaFigures {
    private final JdbcClient db;
    private final IdeaSearch search;
    private final Remembered remembered;

    IdeaFigures(JdbcClient db, IdeaSearch search, Remembered remembered) {
        this.db = db;
        this.search = search;
        this.remembered = remembered;
    }

    long count(CellId cell, IdeaFilter filter) {
        return figures(cell, filter).stream()
                .filter(figure -> figure.fits(filter))
                .mapToLong(IdeaFigure::ideas)
                .sum();
    }

    /// Tallies by what ideas share, in the order of the keys.
    List<IdeaTally> tally(CellId cell, IdeaFilter filter, Function<IdeaFigure, String> shared) {
        var parts = new TreeMap<String, Map<String, TallyPart>>();
        for (var figure : figures(cell, filter)) {
            if (!figure.fits(filter)) continue;
            var key = shared.apply(figure);
            // Those without a sum come last.
            var currency = figure.currency() == null ? "\uffff" : figure.currency();
            parts.computeIfAbsent(key, _ -> new TreeMap<>())
                    .merge(
                            currency,
                            new TallyPart(key, figure.currency(), figure.ideas(), figure.minor()),
                            TallyPart::with);
        }
        return TallyPart.together(parts.values().stream()
                .flatMap(byCurrency -> byCurrency.values().stream())
                .toList());
    }

    private List<IdeaFigure> figures(CellId cell, IdeaFilter filter) {
        if (filter.isCountedBefore())
            return remembered.of(cell, List.of("ideas/figures"), () -> read(cell, IdeaFilter.anything()));
        return read(cell, filter);
    }

    private List<IdeaFigure> read(CellId cell, IdeaFilter filter) {
        var conditions = search.conditions(cell, filter);
        return db.sql("""
                select cycle_id, axis_id, commune, state, asked_currency, count(*) ideas,
                       coalesce(sum(asked_minor), 0)::bigint minor
                from idea
                """ + conditions.where() + """
                group by cycle_id, axis_id, commune, state, asked_currency
                order by cycle_id, axis_id, commune, state, asked_currency""")
                .params(conditions.values())
                .query(IdeaFigure::of)
                .list();
    }
}
