package ruche.actors;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ruche.engine.text.LightStem;
import ruche.engine.text.NormalForm;

/// What bodies are commonly called, in both languages: an actor whose name was written in one of them only is found by
/// who types the other.
final class BodyWords {
    private static final Map<String, String> OTHER = table("""
            أكاديمية académie
            وكالة agence
            غرفة chambre
            نادي club
            مركز centre
            جماعة commune
            مجلس conseil
            مندوبية délégation
            مديرية direction
            قسم division
            مدرسة école
            كلية faculté
            معهد institut
            ثانوية lycée
            دار maison
            وزارة ministère
            مكتب office
            عمالة préfecture
            إقليم province
            مصلحة service
            جامعة université""");

    private BodyWords() {}

    /// @param word in normal form, with or without the article
    static Optional<String> inTheOtherLanguage(String word) {
        return Optional.ofNullable(OTHER.get(LightStem.bare(word)));
    }

    private static Map<String, String> table(String lines) {
        var table = new HashMap<String, String>();
        for (var line : lines.split("\n")) {
            var pair = line.split(" ");
            var arabic = LightStem.bare(NormalForm.of(pair[0]));
            var french = LightStem.bare(NormalForm.of(pair[1]));
            table.put(arabic, french);
            table.put(french, arabic);
        }
        return Map.copyOf(table);
    }
}
