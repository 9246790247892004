package ruche.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ruche.engine.text.search.Answer;
import ruche.engine.text.search.Question;
import ruche.kernel.Lang;
import ruche.shell.Visit;

/// The way in to the search of this server.
@Component
public class Search {
    private final Indexing indexing;

    Search(Indexing indexing) {
        this.indexing = indexing;
    }

    public SearchState state() {
        return indexing.state();
    }

    /// What a reader finds; empty while there is no index.
    Optional<Answer> ask(Question question) {
        return indexing.ask(question);
    }

    /// A part of what a reader finds among the records of one kind.
    ///
    /// @param ids best first
    /// @param total of all parts
    /// @param next key of the part behind; null at the end
    public record Part(
            List<String> ids, long total, @Nullable String next) {}

    /// What a reader finds among the records of one kind, for a list of that kind; empty while there is no index.
    ///
    /// @param narrowed values of facets, one of which a record must have
    /// @param after key of this part; null for the first
    public Optional<Part> part(
            Visit visit,
            String kind,
            String words,
            Map<String, Set<String>> narrowed,
            @Nullable String after,
            int size) {
        var last = SearchQuery.after(visit.cell(), after == null ? "" : after, Set.of(kind));
        var asked = question(visit, words).ofKinds(kind).with(narrowed).after(last, size);
        return ask(asked).map(answer -> {
            var ids = answer.hits().stream().map(hit -> hit.key().id()).toList();
            boolean more = ids.size() == size;
            return new Part(
                    ids,
                    answer.total(),
                    more ? SearchQuery.key(answer.hits().getLast().place()) : null);
        });
    }

    /// A question of this reader: what he may not see answers nothing.
    static Question question(Visit visit, String words) {
        return new Question(
                LiveIndex.name(visit.cell()),
                words,
                visit.lang() == Lang.AR ? "ar" : "fr",
                Set.of(),
                Map.of(),
                Readers.of(visit),
                Set.of(),
                0,
                20,
                null);
    }
}
