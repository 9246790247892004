package ruche.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.kernel.Lang;
import ruche.portal.LoadedCycle;

/// What each figure of a cycle's report must be, counted in the tables without the program's own statements.
final class FiguresBySql {
    private static final String STANDING = " and i.state not in ('MERGED', 'WITHDRAWN', 'UNDONE')";

    private final JdbcClient db;
    private final LoadedCycle of;
    private final String lang;
    private final UnaryOperator<String> say;
    private final Map<String, Expected> expected = new HashMap<>();

    /// @param value as [Figure#value]
    /// @param keys of the records behind it; null for the page of one idea
    record Expected(String value, @Nullable Set<String> keys) {}

    /// A record behind a figure, and what it counts for.
    private record Behind(
            String shared,
            String key,
            long counts,
            @Nullable Long minor,
            @Nullable String currency) {}

    private FiguresBySql(JdbcClient db, LoadedCycle of, Lang lang, UnaryOperator<String> say) {
        this.db = db;
        this.of = of;
        this.lang = lang.code();
        this.say = say;
    }

    /// By place on the page, as [FiguresOfPage.Found#place].
    ///
    /// @param say the words that name rows, in the page's language
    static Map<String, Expected> of(JdbcClient db, LoadedCycle cycle, Lang lang, UnaryOperator<String> say) {
        var sql = new FiguresBySql(db, cycle, lang, say);
        var total = say.apply("publication.report.total");
        sql.highlights();
        sql.participation();
        sql.perAxis(total);
        sql.perCommune(total);
        sql.opinions();
        sql.convergences();
        sql.decided(total);
        sql.diagnosis();
        sql.proposed(total);
        return sql.expected;
    }

    private void highlights() {
        count("highlights||0|0", ideas("''", " and i.state <> 'UNDONE'"));
        var communes = ideas("i.commune", STANDING + " and i.commune is not null").stream()
                .map(Behind::shared)
                .collect(Collectors.toCollection(TreeSet::new));
        expected.put("highlights||1|0", new Expected(String.valueOf(communes.size()), communes));
        count("highlights||2|0", ideas("''", " and i.state = 'RETAINED'"));
        sum("highlights||3|0", ideas("''", " and i.state = 'RETAINED'"));
    }

    private void participation() {
        var rows = rows("""
                select c.name_LANG shared,
                       case c.unit when 'ORGANISATION' then a.actor_id else a.id end::text as key,
                       case c.unit when 'ORGANISATION' then 1 else max(a.heads) end counts,
                       null::bigint minor, null::text currency
                from meeting_attendance t
                join meeting m on m.cell_id = t.cell_id and m.id = t.meeting_id
                join meeting_kind k on k.cell_id = m.cell_id and k.code = m.kind and k.counts
                join meeting_attendee a on a.cell_id = t.cell_id and a.id = t.attendee_id
                join meeting_category c on c.cell_id = a.cell_id and c.code = a.category
                where m.cell_id = :cell and m.cycle_id = :cycle and t.struck_at is null
                group by 1, 2, c.unit""");
        shared(rows).forEach((name, behind) -> count("participation||" + name + "|0", behind));
    }

    private void perAxis(String total) {
        for (var name : axes()) {
            count("per-axis||" + name + "|0", List.of());
        }
        shared(ideas(axisName(), STANDING)).forEach((name, behind) -> both("per-axis||" + name, behind));
        both("per-axis||" + total, ideas("''", STANDING));
    }

    private void perCommune(String total) {
        shared(ideas(
                        "coalesce((select p.name_LANG from place p where p.code = i.commune), i.commune, '"
                                + say.apply("publication.no-commune") + "')",
                        STANDING))
                .forEach((name, behind) -> both("per-commune||" + name, behind));
        both("per-commune||" + total, ideas("''", STANDING));
    }

    private void opinions() {
        var answers = List.of("", "FEASIBLE", "ON_CONDITIONS", "NOT_FEASIBLE", "NOT_CONCERNED", "WAITING");
        for (int column = 0; column < answers.size(); column++) {
            var at = column;
            for (var service : services()) count("opinions||" + service + "|" + column, List.of());
            shared(asked(answers.get(column)))
                    .forEach((service, behind) -> count("opinions||" + service + "|" + at, behind));
        }
    }

    private List<Behind> asked(String answer) {
        var which = answer.isEmpty() ? "" : " and coalesce(o.overall, 'WAITING') = '" + answer + "'";
        return rows("""
                select (case when s.name_LANG = '' then s.name_OTHER else s.name_LANG end) shared,
                       a.number || '/' || a.service_id as key, 1 counts, null::bigint minor, null::text currency
                from appraisal_asked a
                join actor s on s.cell_id = a.cell_id and s.id = a.service_id
                left join lateral (
                    select overall from appraisal_opinion o
                    where o.cell_id = a.cell_id and o.idea_id = a.idea_id and o.service_id = a.service_id
                    order by version desc limit 1) o on true
                where a.cell_id = :cell and a.cycle_id = :cycle
                  and (a.closed_at is null or o.overall is not null)""" + which);
    }

    private void convergences() {
        count("convergences||0|0", rows("""
                select '' shared, c.id::text as key, 1 counts, null::bigint minor, null::text currency
                from appraisal_convergence c
                join idea i on i.cell_id = c.cell_id and i.id = c.idea_id
                where c.cell_id = :cell and i.cycle_id = :cycle and c.taken_back_at is null""" + STANDING));
    }

    private void decided(String total) {
        for (var verdict : Map.of("retained", "RETAINED", "postponed", "POSTPONED", "refused", "NOT_RETAINED")
                .entrySet()) count(verdict.getKey() + "||0|0", rows("""
                    select '' shared, i.number as key, 1 counts, null::bigint minor, null::text currency
                    from idea i
                    join appraisal_decision d on d.cell_id = i.cell_id and d.idea_id = i.id
                        and d.replaced_at is null and d.lapsed_at is null and d.verdict = i.state
                    where i.cell_id = :cell and i.cycle_id = :cycle and i.state = '""" + verdict.getValue() + "'"));
        var retained = " and i.state = 'RETAINED'";
        shared(ideas(axisName(), retained))
                .forEach((axis, behind) -> sum("retained|" + axis + "|" + total + "|0", behind));
        shared(ideas(axisName(), retained))
                .forEach((axis, behind) -> behind.forEach(idea -> expected.put(
                        "retained|" + axis + "|" + idea.key() + "|0", new Expected(sums(List.of(idea)), null))));
    }

    private void diagnosis() {
        axisFigure("publication.axis-ideas", STANDING, false);
        axisFigure("publication.axis-asked", STANDING, true);
        axisFigure("publication.axis-retained", " and i.state = 'RETAINED'", false);
        axisFigure("publication.axis-cost", " and i.state = 'RETAINED'", true);
        axisFigure("publication.axis-postponed", " and i.state = 'POSTPONED'", false);
        axisFigure("publication.axis-refused", " and i.state = 'NOT_RETAINED'", false);
    }

    private void axisFigure(String key, String which, boolean sum) {
        var byAxis = shared(ideas(axisName(), which));
        for (var axis : axes()) {
            var place = "diagnosis|" + axis + "|" + say.apply(key) + "|0";
            var behind = byAxis.getOrDefault(axis, List.of());
            if (sum) sum(place, behind);
            else count(place, behind);
        }
    }

    private void proposed(String total) {
        var retained = " and i.state = 'RETAINED'";
        shared(ideas(axisName(), retained)).forEach((axis, behind) -> proposed(axis, total, 0, behind));
        shared(own(axisName(), retained)).forEach((axis, behind) -> proposed(axis, total, 1, behind));
    }

    private void proposed(String axis, String total, int column, List<Behind> behind) {
        sum("proposed|" + axis + "|" + total + "|" + column, behind);
        for (var idea : behind)
            expected.put("proposed|" + axis + "|" + idea.key() + "|" + column, new Expected(sums(List.of(idea)), null));
    }

    private List<Behind> own(String shared, String which) {
        return rows("select " + shared + " shared, i.number as key, 1 counts, i.own_minor minor,"
                + " i.own_currency currency from idea i where i.cell_id = :cell and i.cycle_id = :cycle" + which);
    }

    private List<Behind> ideas(String shared, String which) {
        return rows("select " + shared + " shared, i.number as key, 1 counts, i.asked_minor minor,"
                + " i.asked_currency currency from idea i where i.cell_id = :cell and i.cycle_id = :cycle" + which);
    }

    private String axisName() {
        return "coalesce((select x.name_LANG from axis x where x.cell_id = i.cell_id and x.id = i.axis_id), '"
                + say.apply("publication.no-axis") + "')";
    }

    private List<String> axes() {
        return names("select name_LANG from axis where cell_id = :cell and cycle_id = :cycle and parent_id is null");
    }

    private List<String> services() {
        return names("""
                select distinct case when s.name_LANG = '' then s.name_OTHER else s.name_LANG end
                from appraisal_asked a join actor s on s.cell_id = a.cell_id and s.id = a.service_id
                where a.cell_id = :cell and a.cycle_id = :cycle
                  and (a.closed_at is null or a.answered_at is not null)""");
    }

    private List<String> names(String sql) {
        return db
                .sql(worded(sql))
                .param("cell", of.cell().id().value())
                .param("cycle", of.cycle().id().value())
                .query(String.class)
                .list()
                .stream()
                .map(name -> name == null ? "" : name)
                .toList();
    }

    private List<Behind> rows(String sql) {
        return db.sql(worded(sql))
                .param("cell", of.cell().id().value())
                .param("cycle", of.cycle().id().value())
                .query((row, _) -> new Behind(
                        String.valueOf(row.getString("shared")),
                        row.getString("key"),
                        row.getLong("counts"),
                        row.getObject("minor", Long.class),
                        row.getString("currency")))
                .list();
    }

    private String worded(String sql) {
        return sql.replace("LANG", lang).replace("OTHER", lang.equals("ar") ? "fr" : "ar");
    }

    private static Map<String, List<Behind>> shared(List<Behind> rows) {
        return rows.stream().collect(Collectors.groupingBy(Behind::shared));
    }

    private void both(String place, List<Behind> behind) {
        count(place + "|0", behind);
        sum(place + "|1", behind);
    }

    private void count(String place, List<Behind> behind) {
        var count = behind.stream().mapToLong(Behind::counts).sum();
        expected.put(place, new Expected(String.valueOf(count), keys(behind)));
    }

    private void sum(String place, List<Behind> behind) {
        expected.put(place, new Expected(sums(behind), keys(behind)));
    }

    private static Set<String> keys(List<Behind> behind) {
        return behind.stream().map(Behind::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sums(List<Behind> behind) {
        var sums = new TreeMap<String, Long>();
        for (var one : behind)
            if (one.minor() != null && one.currency() != null) sums.merge(one.currency(), one.minor(), Math::addExact);
        return sums.entrySet().stream()
                .map(sum -> sum.getValue() + " " + sum.getKey())
                .collect(Collectors.joining(" + "));
    }
}
