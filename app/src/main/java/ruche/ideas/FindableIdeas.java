package ruche.ideas;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.search.Findable;
import ruche.shell.Naming;
import ruche.shell.Words;
import ruche.strategy.Axes;
import ruche.strategy.Cycles;
import ruche.territory.Places;

/// Lets the ideas that stand be found by what their pages tell everybody. What was merged or withdrawn is found in the
/// list of ideas only.
@Component
@Order(10)
class FindableIdeas implements Findable {
    /// Facet of its cycle, by id: for the list of ideas.
    static final String CYCLE = "cycle";

    static final String KIND = "idea";

    private static final int PAGE = 500;
    private static final String SUBJECT = "idea/";
    private static final String BEARER = "actor/";
    private static final String STANDS = "cell_id = :cell and state = any(:standing) ";
    private static final IdeaRows ROWS = new IdeaRows();

    private final JdbcClient db;
    private final Cycles cycles;
    private final Axes axes;
    private final Places places;
    private final Words words;
    private final IdeaSearch search;

    FindableIdeas(JdbcClient db, Cycles cycles, Axes axes, Places places, Words words, IdeaSearch search) {
        this.search = search;
        this.db = db;
        this.cycles = cycles;
        this.axes = axes;
        this.places = places;
        this.words = words;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// Of several cycles' ideas with this number the newest.
    @Override
    public Optional<String> called(CellId cell, String words) {
        var keys = search.numbered(cell, words);
        if (keys.isEmpty()) return Optional.empty();
        var newest = "and number_key = any(:keys) order by number_key desc limit 1";
        return standing("select number from idea where " + STANDS + newest, cell)
                .param("keys", keys.toArray(Long[]::new))
                .query(String.class)
                .optional();
    }

    @Override
    public String path(String id) {
        return "/ideas/" + id;
    }

    @Override
    public long count(CellId cell) {
        return standing("select count(*) from idea where " + STANDS, cell)
                .query(Long.class)
                .single();
    }

    @Override
    public void each(CellId cell, Consumer<Item> act) {
        var codes = codes(cell);
        String after = null;
        for (var page = page(cell, after); !page.isEmpty(); page = page(cell, after)) {
            records(page, codes).forEach(act);
            after = page.getLast().number();
        }
    }

    private List<Idea> page(CellId cell, @Nullable String after) {
        return standing(
                        IdeaRows.SELECT + "where " + STANDS
                                + "and number_key > coalesce((select number_key from idea where cell_id = :cell"
                                + " and number = :after), -1) order by number_key limit :most",
                        cell)
                .param("after", after)
                .param("most", PAGE)
                .query(ROWS)
                .list();
    }

    @Override
    public Map<String, Optional<Item>> touched(CellId cell, Collection<String> subjects) {
        var numbers = new HashSet<String>();
        var actors = new HashSet<String>();
        for (var subject : subjects) {
            if (subject.startsWith(SUBJECT)) numbers.add(subject.split("/")[1]);
            if (subject.startsWith(BEARER)) actors.add(subject.split("/")[1]);
        }
        var bearers = Naming.ids(actors);
        if (numbers.isEmpty() && bearers.isEmpty()) return Map.of();
        var touched = new HashMap<String, Optional<Item>>();
        for (var number : numbers) touched.put(number, Optional.empty());
        var ideas = standing(
                        IdeaRows.SELECT + "where " + STANDS
                                + "and (number = any(:numbers) or bearer_id = any(:bearers)) order by number_key",
                        cell)
                .param("numbers", numbers.toArray(String[]::new))
                .param("bearers", bearers.toArray(UUID[]::new))
                .query(ROWS)
                .list();
        for (var record : records(ideas, codes(cell))) touched.put(record.id(), Optional.of(record));
        return touched;
    }

    private JdbcClient.StatementSpec standing(String sql, CellId cell) {
        return db.sql(sql)
                .param("cell", cell.value())
                .param(
                        "standing",
                        IdeaState.standing().stream().map(IdeaState::name).toArray(String[]::new));
    }

    /// Codes of the axes of all cycles, by id.
    private Map<UUID, String> codes(CellId cell) {
        var codes = new HashMap<UUID, String>();
        for (var cycle : cycles.all(cell))
            for (var axis : axes.main(cell, cycle.id())) codes.put(axis.id().value(), axis.code());
        return codes;
    }

    private List<Item> records(List<Idea> ideas, Map<UUID, String> codes) {
        var communes = places.names(
                ideas.stream().map(Idea::commune).filter(Objects::nonNull).toList());
        return ideas.stream().map(idea -> record(idea, communes, codes)).toList();
    }

    private static Item record(Idea idea, Map<String, Bilingual> communes, Map<UUID, String> codes) {
        var texts = new ArrayList<>(List.of(TwinSource.body(idea.description(), idea.douar())));
        texts.add(idea.kind());
        texts.add(idea.targetGroups());
        texts.addAll(Findable.texts(idea.bearerNames()));
        if (idea.bearerNames() == null) texts.add(idea.bearerName());
        if (idea.commune() != null) texts.addAll(Findable.texts(communes.get(idea.commune())));
        return Item.of(idea.number(), Lang.of(idea.titleLang()).orElse(null), idea.title(), texts)
                .in(AXIS, idea.axis() == null ? null : codes.get(idea.axis()))
                .in(COMMUNE, idea.commune())
                .in(CYCLE, idea.cycle().value().toString())
                .in(STATE, idea.state().name())
                .in(YEAR, String.valueOf(year(idea)));
    }

    private static int year(Idea idea) {
        return idea.proposedOn() == null
                ? idea.submittedAt().atZone(ZoneOffset.UTC).getYear()
                : idea.proposedOn().getYear();
    }

    @Override
    public Map<String, String> names(CellId cell, Lang lang, String facet, Set<String> values) {
        if (!facet.equals(STATE)) return Map.of();
        var names = new HashMap<String, String>();
        for (var state : IdeaState.values())
            if (values.contains(state.name())) names.put(state.name(), words.say(lang, state.key()));
        return names;
    }
}
