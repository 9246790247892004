package ruche.strategy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ruche.actors.Actors;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Period;
import ruche.search.Findable;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

/// Lets sector programmes be found, also by who runs them and where.
@Component
@Order(40)
class FindableProgrammes implements Findable {
    private static final String SUBJECT = "programme/";
    private static final String RUN_BY = "actor/";

    /// A programme without end is counted in the year in which it began.
    private static final int MOST_YEARS = 20;

    private final SectorProgrammes programmes;
    private final Cycles cycles;
    private final Axes axes;
    private final Actors actors;
    private final Places places;

    FindableProgrammes(SectorProgrammes programmes, Cycles cycles, Axes axes, Actors actors, Places places) {
        this.programmes = programmes;
        this.cycles = cycles;
        this.axes = axes;
        this.actors = actors;
        this.places = places;
    }

    @Override
    public String kind() {
        return "programme";
    }

    @Override
    public String path(String id) {
        return "/programmes/" + id;
    }

    @Override
    public long count(CellId cell) {
        return programmes.all(cell).size();
    }

    @Override
    public void each(CellId cell, Consumer<Item> act) {
        for (var programme : programmes.all(cell)) act.accept(record(cell, programme));
    }

    @Override
    public Map<String, Optional<Item>> touched(CellId cell, Collection<String> subjects) {
        var codes = new HashSet<String>();
        var bodies = new HashSet<String>();
        for (var subject : subjects) {
            if (subject.startsWith(SUBJECT)) codes.add(subject.substring(SUBJECT.length()));
            if (subject.startsWith(RUN_BY)) bodies.add(subject.split("/")[1]);
        }
        if (codes.isEmpty() && bodies.isEmpty()) return Map.of();
        var touched = new HashMap<String, Optional<Item>>();
        for (var code : codes) touched.put(code, Optional.empty());
        for (var programme : programmes.all(cell))
            if (codes.contains(programme.code())
                    || bodies.contains(programme.runBy().toString()))
                touched.put(programme.code(), Optional.of(record(cell, programme)));
        return touched;
    }

    private Item record(CellId cell, SectorProgramme programme) {
        var runBy = actors.names(cell, List.of(programme.runBy())).get(programme.runBy());
        var texts = Findable.texts(programme.targetGroups(), programme.conditions(), runBy);
        var known = places.known(programme.places());
        for (var place : known.values()) texts.addAll(Findable.texts(place.name()));
        var communes = known.values().stream()
                .filter(place -> place.kind() == PlaceKind.COMMUNE)
                .map(place -> place.code())
                .toArray(String[]::new);
        return Item.of(programme.code(), programme.name(), texts)
                .in(AXIS, programme.axes().toArray(String[]::new))
                .in(COMMUNE, communes)
                .in(YEAR, years(programme.period()));
    }

    private static String[] years(Period period) {
        int from = period.from().getYear();
        var end = period.to();
        int to = end == null ? from : Math.min(end.getYear(), from + MOST_YEARS);
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).toArray(String[]::new);
    }

    /// Of axes, by their codes: the latest wording of each.
    @Override
    public Map<String, String> names(CellId cell, Lang lang, String facet, Set<String> values) {
        if (!facet.equals(AXIS)) return Map.of();
        var names = new HashMap<String, String>();
        for (var cycle : cycles.all(cell))
            for (var axis : axes.main(cell, cycle.id()))
                if (values.contains(axis.code()))
                    names.put(axis.code(), axis.name().in(lang));
        return names;
    }
}
