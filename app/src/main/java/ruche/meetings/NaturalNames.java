package ruche.meetings;

import java.math.BigInteger;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names as people order them: by the letters of the language, and numbers within them as numbers, so that
/// Guest 2 comes before Guest 10.
final class NaturalNames implements Comparator<String> {
    private static final Pattern PART = Pattern.compile("\\d+|\\D+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Collator letters;

    NaturalNames(Locale locale) {
        this.letters = Collator.getInstance(locale);
    }

    @Override
    public int compare(String one, String other) {
        var ours = PART.matcher(one.strip());
        var theirs = PART.matcher(other.strip());
        while (ours.find()) {
            if (!theirs.find()) return 1;
            int order = part(ours.group(), theirs.group());
            if (order != 0) return order;
        }
        return theirs.find() ? -1 : 0;
    }

    private int part(String one, String other) {
        boolean numbers = Character.isDigit(one.codePointAt(0)) && Character.isDigit(other.codePointAt(0));
        return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : letters.compare(one, other);
    }
}
