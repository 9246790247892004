package ruche.search;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import ruche.kernel.CellId;
import ruche.kernel.Lang;

/// What can be found of one cell, as if no other had anything: an index of it is not one of all that other tests left.
record OfOneCell(Findable all, CellId cell) implements Findable {
    @Override
    public String kind() {
        return all.kind();
    }

    @Override
    public long count(CellId of) {
        return of.equals(cell) ? all.count(of) : 0;
    }

    @Override
    public void each(CellId of, Consumer<Item> act) {
        if (of.equals(cell)) all.each(of, act);
    }

    @Override
    public Map<String, Optional<Item>> touched(CellId of, Collection<String> subjects) {
        return all.touched(of, subjects);
    }

    @Override
    public Optional<String> called(CellId of, String words) {
        return all.called(of, words);
    }

    @Override
    public String path(String id) {
        return all.path(id);
    }

    @Override
    public Map<String, String> names(CellId of, Lang lang, String facet, Set<String> values) {
        return all.names(of, lang, facet, values);
    }
}
