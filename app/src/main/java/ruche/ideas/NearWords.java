package ruche.ideas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ruche.engine.text.Concept;
import ruche.engine.text.EditDistance;
import ruche.engine.text.Glossary;
import ruche.engine.text.LightStem;
import ruche.engine.text.SearchText;
import ruche.glossary.Glossaries;
import ruche.kernel.CellId;
import ruche.kernel.Lang;

/// Words of a cell's ideas, and its communes, that are written almost as a word nobody wrote.
@Component
class NearWords {
    /// Short words are not guessed: too many are near them.
    private static final int SHORTEST = 3;
    private static final int LONG = 6;

    /// Each word costs a look at the tables.
    private static final int MOST_WORDS = 8;

    /// Words of the field, without article.
    private static final Set<String> FIELD =
            words(Glossary.shipped().concepts()).collect(Collectors.toUnmodifiableSet());

    /// One word of very many places, as people spell it.
    private static final List<List<String>> SPELLINGS = List.of(
            List.of("oulad", "ouled", "awlad", "aoulad", "oulade", "wlad", "wled", "ulad"), List.of("اولاد", "ولاد"));

    private final IdeaRegister register;
    private final IdeaWords words;
    private final SoughtCommunes communes;
    private final Glossaries glossaries;

    NearWords(IdeaRegister register, IdeaWords words, SoughtCommunes communes, Glossaries glossaries) {
        this.glossaries = glossaries;
        this.register = register;
        this.words = words;
        this.communes = communes;
    }

    /// The words asked for, each that stands in no idea and no commune's name replaced by the nearest that does.
    ///
    /// @return empty where nothing could be replaced
    Optional<String> instead(CellId cell, String asked) {
        var written = SearchText.words(asked);
        if (written.size() > MOST_WORDS) return Optional.empty();
        var mended = new ArrayList<String>();
        for (var word : written) mended.add(isKnown(cell, word) ? word : nearest(cell, word));
        return mended.equals(written) ? Optional.empty() : Optional.of(String.join(" ", mended));
    }

    private boolean isKnown(CellId cell, String word) {
        return word.length() < SHORTEST
                || isRight(cell, word)
                || word.chars().anyMatch(Character::isDigit)
                || register.hasAny(cell, IdeaFilter.all().with(word));
    }

    /// A word of the field is no slip of the pen, though no idea here has it: others may mean the same.
    private boolean isRight(CellId cell, String word) {
        var bare = LightStem.bare(word);
        return FIELD.contains(bare) || words(glossaries.own(cell)).anyMatch(bare::equals);
    }

    private static Stream<String> words(Collection<Concept> concepts) {
        return concepts.stream()
                .flatMap(concept -> concept.wordings().stream())
                .flatMap(wording -> SearchText.words(wording).stream())
                .map(LightStem::bare);
    }

    private String nearest(CellId cell, String word) {
        return SPELLINGS.stream()
                .filter(spellings -> spellings.contains(word))
                .flatMap(List::stream)
                .filter(other -> register.hasAny(cell, IdeaFilter.all().with(other)))
                .findFirst()
                .orElseGet(() -> nearestWritten(cell, word));
    }

    private String nearestWritten(CellId cell, String word) {
        var bare = LightStem.bare(word);
        int most = word.length() < LONG ? 1 : 2;
        var near = Stream.concat(words.like(cell, bare, most).stream(), communes.words(cell))
                .map(known -> new Near(known.word(), EditDistance.within(most, bare, known.word()), known.ideas()))
                .filter(known -> known.away() <= most)
                .min(Near.BEST_FIRST);
        if (near.isPresent() && near.get().away() <= 1) return near.get().word();
        return communes.almost(cell, word)
                .map(name -> String.join(" ", SearchText.words(name.in(lang(word)))))
                .or(() -> near.map(Near::word))
                .orElse(word);
    }

    private static Lang lang(String word) {
        return IdeaText.lang(word).equals("ar") ? Lang.AR : Lang.FR;
    }

    /// @param away how many letters
    /// @param ideas in how many it stands
    private record Near(String word, int away, long ideas) {
        static final Comparator<Near> BEST_FIRST = Comparator.comparingInt(Near::away)
                .thenComparing(Near::ideas, Comparator.reverseOrder())
                .thenComparing(Near::word);
    }
}
