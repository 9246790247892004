package ruche.meetings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ruche.actors.ActorKind;
import ruche.kernel.Lang;
import ruche.shell.Words;

/// What one of a category is called: a list says "association" of each, where the category is called "associations".
@Component
class CategoryWords {
    /// Words that a sheet has for somebody who comes for himself.
    private static final List<String> PERSON = List.of(
            "شخص",
            "مشارك",
            "مشاركة",
            "مواطن",
            "مواطنة",
            "personne",
            "participant",
            "participante",
            "citoyen",
            "person");

    private static final String OF_PERSONS = "person";

    private final Words words;

    CategoryWords(Words words) {
        this.words = words;
    }

    List<String> ofOne(Category category) {
        var kind = Stream.of(ActorKind.values())
                .filter(one -> Category.codeOf(one).equals(category.code()))
                .flatMap(one -> Arrays.stream(Lang.values()).map(lang -> words.say(lang, "actors.kind." + one)));
        return Stream.concat(kind, category.code().equals(OF_PERSONS) ? PERSON.stream() : Stream.empty())
                .toList();
    }
}
