package ruche.publication;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.search.Findable;

/// Lets what is put up for remarks be found; not the remarks, which may be hidden or erased one by one.
@Component
@Order(52)
class FindableRestitutions implements Findable {
    private static final String SUBJECT = "restitution/";

    private final Restitutions restitutions;

    FindableRestitutions(Restitutions restitutions) {
        this.restitutions = restitutions;
    }

    @Override
    public String kind() {
        return "document";
    }

    /// The id is the address.
    @Override
    public String path(String id) {
        return "/" + id;
    }

    @Override
    public long count(CellId cell) {
        return restitutions.all(cell).size();
    }

    @Override
    public void each(CellId cell, Consumer<Item> act) {
        for (var one : restitutions.all(cell)) act.accept(record(one));
    }

    @Override
    public Map<String, Optional<Item>> touched(CellId cell, Collection<String> subjects) {
        var ids = subjects.stream()
                .filter(subject -> subject.startsWith(SUBJECT))
                .map(subject -> subject.split("/")[1])
                .collect(Collectors.toSet());
        if (ids.isEmpty()) return Map.of();
        var touched = new HashMap<String, Optional<Item>>();
        for (var id : ids) touched.put("restitutions/" + id, Optional.empty());
        for (var one : restitutions.all(cell))
            if (ids.contains(one.id().value().toString()))
                touched.put(record(one).id(), Optional.of(record(one)));
        return touched;
    }

    private static Item record(Restitution one) {
        return Item.of("restitutions/" + one.id().value(), one.title(), Findable.texts(one.lead(), one.summary()))
                .in(YEAR, String.valueOf(one.opens().getYear()));
    }
}
