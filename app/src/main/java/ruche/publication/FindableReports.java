package ruche.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.search.Findable;
import ruche.strategy.Cycle;
import ruche.strategy.Cycles;

/// Lets of each cycle's report the last published version be found, by its paragraphs: what it lists has pages of its
/// own.
@Component
@Order(51)
class FindableReports implements Findable {
    private static final String SUBJECT = "report/";

    private final Versions versions;
    private final Cycles cycles;

    FindableReports(Versions versions, Cycles cycles) {
        this.versions = versions;
        this.cycles = cycles;
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
        return cycles.all(cell).size();
    }

    @Override
    public void each(CellId cell, Consumer<Item> act) {
        for (var cycle : cycles.all(cell)) of(cell, cycle).values().forEach(record -> record.ifPresent(act));
    }

    @Override
    public Map<String, Optional<Item>> touched(CellId cell, Collection<String> subjects) {
        var touched = new HashMap<String, Optional<Item>>();
        for (var subject : subjects)
            if (subject.startsWith(SUBJECT))
                cycles.byCode(cell, subject.substring(SUBJECT.length()))
                        .ifPresent(cycle -> touched.putAll(of(cell, cycle)));
        return touched;
    }

    private Map<String, Optional<Item>> of(CellId cell, Cycle cycle) {
        var found = new HashMap<String, Optional<Item>>();
        boolean shown = false;
        for (var version : versions.of(cell, cycle.id())) {
            var id = "reports/" + cycle.code() + "/versions/" + version.number();
            boolean last = version.stands() && !shown;
            shown |= last;
            found.put(id, last ? Optional.of(record(cell, cycle, id, version)) : Optional.empty());
        }
        return found;
    }

    private Item record(CellId cell, Cycle cycle, String id, Version version) {
        var content = versions.content(cell, cycle.id(), version.number()).report();
        var titles = new HashMap<Lang, String>();
        var texts = new ArrayList<String>();
        for (var lang : ReportPages.OFFERED) {
            var document = content.get(lang.code());
            if (document == null) continue;
            titles.put(lang, document.cover().title());
            texts.addAll(paragraphs(document));
        }
        var title = Bilingual.orNull(titles.getOrDefault(Lang.AR, ""), titles.getOrDefault(Lang.FR, ""));
        return Item.of(id, title == null ? cycle.title() : title, texts)
                .in(YEAR, String.valueOf(cycle.period().from().getYear()));
    }

    private static List<String> paragraphs(ReportDocument document) {
        return Flattened.of(document).values().stream()
                .flatMap(List::stream)
                .filter(Flattened.Unit::paragraph)
                .map(Flattened.Unit::text)
                .toList();
    }
}
