package ruche.publication;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;

/// A file's name in ASCII that still says what the file is: Arabic letters by those that stand for them in Morocco’s
/// road signs, others without their accents.
final class LatinName {
    private static final Map<String, String> LETTERS = letters();

    private LatinName() {}

    private static Map<String, String> letters() {
        var arabic = "ا أ إ آ ى ب ت ة ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ؤ ي ئ ء ڭ گ پ ڤ".split(" ");
        var latin = "a a i a a b t a th j h kh d d r z s ch s d t d a gh f q k l m n h ou ou i i - g g p v".split(" ");
        var letters = new java.util.HashMap<String, String>();
        for (int i = 0; i < arabic.length; i++) letters.put(arabic[i], latin[i].replace("-", ""));
        return Map.copyOf(letters);
    }

    static String of(String name) {
        if (name.codePoints().allMatch(letter -> letter >= ' ' && letter < 127 && letter != '"' && letter != '\\'))
            return name;
        var spelled = name.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> LETTERS.getOrDefault(letter, letter))
                .collect(Collectors.joining());
        var plain = Normalizer.normalize(spelled, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9.]+", "-")
                .replaceAll("-+(?=\\.|$)|^-+", "");
        return plain.isEmpty() || plain.startsWith(".") ? "file" + plain : plain;
    }
}
