package ruche.ideas;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.CellId;
import ruche.kernel.Rows;
import ruche.kernel.Slice;

/// All ideas of a cell, in the order of their numbers: lists, exports and counts.
@Component
public class IdeaRegister {
    /// Up to here a search counts exactly; beyond it says "more than".
    public static final int COUNTED = 1_000;

    private static final int FETCHED = 500;

    /// Of the newest ideas, before all are looked at.
    private static final int LOOKED_AT = 3_000;

    private static final IdeaRows ROWS = new IdeaRows();

    private final JdbcClient db;
    private final IdeaSearch search;
    private final IdeaFigures figures;

    IdeaRegister(JdbcClient db, IdeaSearch search, IdeaFigures figures) {
        this.db = db;
        this.search = search;
        this.figures = figures;
    }

    /// One page of a list.
    ///
    /// @param after number of the last idea of the page before; null for the first page
    public Slice<Idea> list(CellId cell, IdeaFilter filter, @Nullable String after, int size) {
        return list(cell, filter, IdeaOrder.NUMBER, after, size);
    }

    /// One page of a list in an order chosen.
    ///
    /// @param after number of the last idea of the page before; null for the first page
    public Slice<Idea> list(CellId cell, IdeaFilter filter, IdeaOrder order, @Nullable String after, int size) {
        var conditions = search.conditions(cell, filter);
        if (order == IdeaOrder.MATCH) {
            var best = best(conditions, after, size);
            if (best.size() > size) return Slice.of(best, size, Idea::number);
        }
        if (after != null) conditions.after(order, after);
        var oneMore = db.sql(IdeaRows.SELECT + conditions.where() + conditions.sequence(order) + "limit :size")
                .params(conditions.values())
                .param("size", size + 1)
                .query(ROWS)
                .list();
        return Slice.of(oneMore, size, Idea::number);
    }

    /// The ideas that none matches better, found among the newest without looking at all others: where they fill a
    /// page, they are it. A word that many titles have is asked for most, and would else cost a look at tens of
    /// thousands of ideas: how many have it, the planner of PostgreSQL guesses wrong by fifty times.
    private List<Idea> best(IdeaConditions conditions, @Nullable String after, int size) {
        var best = conditions.best();
        if (best.isEmpty()) return List.of();
        var beyond = after == null
                ? ""
                : "and number_key < (select number_key from idea where cell_id = :cell and number = :behind and " + best
                        + ")\n";
        return db.sql(IdeaRows.SELECT_FROM + "(select * from idea " + conditions.whereUnsought() + beyond
                        + "order by number_key desc limit :looked) newest\n" + conditions.where() + "and " + best
                        + "\norder by number_key desc\nlimit :size")
                .params(conditions.values())
                .param("behind", after, Types.VARCHAR)
                .param("looked", LOOKED_AT)
                .param("size", size + 1)
                .query(ROWS)
                .list();
    }

    /// All ideas of a filter; for batches, not for lists that people page through.
    public List<Idea> all(CellId cell, IdeaFilter filter) {
        var conditions = search.conditions(cell, filter);
        return db.sql(IdeaRows.SELECT + conditions.where() + "order by number_key")
                .params(conditions.values())
                .query(ROWS)
                .list();
    }

    /// All ideas of a filter, one after another, in constant memory.
    @Transactional(readOnly = true)
    public void each(CellId cell, IdeaFilter filter, Consumer<Idea> act) {
        var conditions = search.conditions(cell, filter);
        try (var ideas = db
                .sql(IdeaRows.SELECT + conditions.where() + "order by number_key")
                .withFetchSize(FETCHED)
                .params(conditions.values())
                .query(ROWS)
                .stream()) {
            ideas.forEach(act);
        }
    }

    /// @param shown best match first
    /// @param count of all there are, up to [#COUNTED]; one more means there are more
    record Others(List<Idea> shown, long count) {}

    /// The ideas that have the words of a filter, one of all left out.
    Others others(CellId cell, IdeaFilter filter, IdeaId but, int most) {
        var conditions = search.conditions(cell, filter).but(but);
        var shown = db.sql(IdeaRows.SELECT + conditions.where() + conditions.sequence(IdeaOrder.MATCH) + "limit :size")
                .params(conditions.values())
                .param("size", most)
                .query(ROWS)
                .list();
        return new Others(shown, shown.size() < most ? shown.size() : count(conditions));
    }

    /// How many ideas a filter has; with words counted up to [#COUNTED], where one more means there are more.
    public long count(CellId cell, IdeaFilter filter) {
        if (filter.isCountedBefore()) return figures.count(cell, filter);
        return count(search.conditions(cell, filter));
    }

    private long count(IdeaConditions conditions) {
        return db.sql("select count(*) from (select 1 from idea " + conditions.where() + "limit :most) counted")
                .params(conditions.values())
                .param("most", COUNTED + 1)
                .query(Long.class)
                .single();
    }

    boolean hasAny(CellId cell, IdeaFilter filter) {
        var conditions = search.conditions(cell, filter);
        return db.sql("select exists (select from idea " + conditions.where() + ")")
                .params(conditions.values())
                .query(Boolean.class)
                .single();
    }

    /// The numbers before and after one in a list, whether or not it stands in it itself.
    public Neighbours neighbours(CellId cell, IdeaFilter filter, String number) {
        return new Neighbours(before(cell, filter, number), after(cell, filter, number));
    }

    private @Nullable String before(CellId cell, IdeaFilter filter, String number) {
        var conditions = search.conditions(cell, filter).before(number);
        return db.sql("select number from idea " + conditions.where() + "order by number_key desc limit 1")
                .params(conditions.values())
                .query((row, _) -> row.getString("number"))
                .optional()
                .orElse(null);
    }

    private @Nullable String after(CellId cell, IdeaFilter filter, String number) {
        return list(cell, filter, number, 1).items().stream()
                .map(Idea::number)
                .findFirst()
                .orElse(null);
    }

    /// @param previous null at the beginning
    /// @param next null at the end
    public record Neighbours(
            @Nullable String previous, @Nullable String next) {}

    /// How many ideas a filter has, to the last one, and their sums; reads them all.
    public IdeaTotals totals(CellId cell, IdeaFilter filter) {
        var conditions = search.conditions(cell, filter);
        return db
                .sql("select currency, sum(ideas)::bigint ideas, sum(asked)::bigint asked, sum(own)::bigint own from ("
                        + "select asked_currency currency, count(*) ideas, sum(asked_minor) asked, 0 own from idea "
                        + conditions.where() + "group by asked_currency union all "
                        + "select own_currency, 0, 0, sum(own_minor) from idea " + conditions.where()
                        + "group by own_currency) sums group by currency order by currency nulls last")
                .params(conditions.values())
                .query(Rows.rows(IdeaTotals.Part.class))
                .list()
                .stream()
                .collect(IdeaTotals.together());
    }

    /// The ids of all ideas of a filter, by number.
    public List<IdeaId> ids(CellId cell, IdeaFilter filter) {
        var conditions = search.conditions(cell, filter);
        return db.sql("select id from idea " + conditions.where() + "order by number_key")
                .params(conditions.values())
                .query((row, _) -> new IdeaId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Counts and sums asked for, by axis id.
    public List<IdeaTally> perAxis(CellId cell, IdeaFilter filter) {
        return figures.tally(cell, filter, IdeaFigure::axisKey);
    }

    /// Counts and sums asked for, by commune's code.
    public List<IdeaTally> perCommune(CellId cell, IdeaFilter filter) {
        return figures.tally(cell, filter, IdeaFigure::communeKey);
    }

    /// Counts and sums asked for, by name of the state.
    public List<IdeaTally> perState(CellId cell, IdeaFilter filter) {
        return figures.tally(cell, filter, figure -> figure.state().name());
    }

    /// Since when the longest waiting of the ideas in these states stands where it stands, as far as it is known; the
    /// first [#COUNTED] by number are looked at.
    public Optional<Instant> since(CellId cell, Set<IdeaState> states) {
        return db.sql("""
                select min(since) as since
                from (
                    select (select max(coalesce(to_timestamp((e.day - date '1970-01-01') * 86400.0), e.at))
                            from idea_event e
                            where e.cell_id = i.cell_id and e.idea_id = i.id and e.kind = lower(i.state)) as since
                    from idea i
                    where i.cell_id = :cell and i.state in (:states)
                    order by i.number_key
                    limit :most) as standing""")
                .param("cell", cell.value())
                .param("states", states.stream().map(IdeaState::name).toList())
                .param("most", COUNTED)
                .query((row, _) -> Optional.ofNullable(Rows.instantOrNull(row, "since")))
                .single();
    }
}
