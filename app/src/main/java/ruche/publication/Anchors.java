package ruche.publication;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.ideas.IdeaFilter;
import ruche.ideas.IdeaRegister;
import ruche.ideas.IdeaState;
import ruche.kernel.Bilingual;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.publication.Flattened.Unit;
import ruche.strategy.Axes;
import ruche.strategy.Cycle;

/// Cuts what is put up for remarks into places: each section of a report and each of its paragraphs; each idea of a
/// list.
@Component
class Anchors {
    private final Versions versions;
    private final Reports reports;
    private final IdeaRegister ideas;
    private final Axes axes;

    Anchors(Versions versions, Reports reports, IdeaRegister ideas, Axes axes) {
        this.versions = versions;
        this.reports = reports;
        this.ideas = ideas;
        this.axes = axes;
    }

    /// What is cut, and the text itself where it stands nowhere else.
    record Cut(Map<Lang, List<Anchor>> places, @Nullable Content draft) {}

    Cut of(CellId cell, Cycle cycle, NewRestitution.What what, RestitutionId id) {
        return switch (what) {
            case NewRestitution.What.Report(var version) ->
                new Cut(
                        ofReport(
                                versions.content(cell, cycle.id(), version),
                                "/reports/" + cycle.code() + "/versions/" + version + "#"),
                        null);
            case NewRestitution.What.Draft() -> {
                var draft = reports.draft(cell, cycle.id());
                yield new Cut(ofReport(draft, "/restitutions/" + id.value() + "?whole=yes#"), draft);
            }
            case NewRestitution.What.Ideas(var state) -> new Cut(ofIdeas(cell, cycle, state), null);
        };
    }

    static Map<Lang, List<Anchor>> ofReport(Content content, String path) {
        var sections = new EnumMap<Lang, Map<String, List<Unit>>>(Lang.class);
        for (var lang : Bilingual.LANGS) sections.put(lang, Flattened.of(content.in(lang)));
        var places = new EnumMap<Lang, List<Anchor>>(Lang.class);
        for (var lang : Bilingual.LANGS) {
            var labels = content.in(lang).labels();
            var found = new ArrayList<Anchor>();
            for (var section : sections.getOrDefault(lang, Map.of()).entrySet()) {
                var key = section.getKey();
                if (key.equals(Flattened.COVER)) continue;
                var label = labels.getOrDefault(key, key);
                found.add(new Anchor(key, label, "", path + key));
                var texts = paragraphs(section.getValue());
                boolean same = sections.values().stream()
                        .allMatch(other ->
                                paragraphs(other.getOrDefault(key, List.of())).size() == texts.size());
                for (int i = 0; i < texts.size(); i++)
                    found.add(new Anchor(
                            key + "." + (i + 1) + (same ? "" : "." + lang.code()), label, texts.get(i), path + key));
            }
            places.put(lang, found);
        }
        return places;
    }

    private static List<String> paragraphs(List<Unit> units) {
        return units.stream().filter(Unit::paragraph).map(Unit::text).toList();
    }

    private Map<Lang, List<Anchor>> ofIdeas(CellId cell, Cycle cycle, IdeaState state) {
        var names = new HashMap<UUID, Bilingual>();
        axes.main(cell, cycle.id()).forEach(axis -> names.put(axis.id().value(), axis.name()));
        var listed = ideas.all(cell, IdeaFilter.of(cycle.id()).inStates(Set.of(state)));
        var places = new EnumMap<Lang, List<Anchor>>(Lang.class);
        for (var lang : Bilingual.LANGS)
            places.put(
                    lang,
                    listed.stream()
                            .map(idea -> {
                                var axis = idea.axis() == null ? null : names.get(idea.axis());
                                return new Anchor(
                                        idea.number(),
                                        axis == null ? "" : axis.in(lang),
                                        idea.title(),
                                        "/ideas/" + idea.number());
                            })
                            .toList());
        return places;
    }
}
