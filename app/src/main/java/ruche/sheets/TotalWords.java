package ruche.sheets;

import java.util.regex.Pattern;

/// The words by which people mark a total.
final class TotalWords {
    private static final String WORDS =
            "(?:sous |s )?(?:total|totaux)|somme|cumul|subtotal|grand total|" + "(?:ال)?مجموع|(?:ال)?اجمالي|حاصل الجمع";
    private static final Pattern ALONE = Pattern.compile("(?:" + WORDS
            + ")(?: (?:general|partiel|global|dh|mad|eur|(?:ال)?عام|(?:ال)?جزيي|(?:ال)?فرعي|(?:ال)?كلي))*");
    private static final Pattern BEGINNING = Pattern.compile("(?:" + WORDS + ")(?: .*)?");
    private static final Pattern OF_ALL = Pattern.compile(".*(?:general|global|grand|عام|كلي).*");

    private TotalWords() {}

    /// The text says total and nothing else.
    static boolean isTotal(String text) {
        return ALONE.matcher(Labels.key(text)).matches();
    }

    /// The text begins with it, as in "Total of the district".
    static boolean beginsTotal(String text) {
        return BEGINNING.matcher(Labels.key(text)).matches();
    }

    static boolean isOfAll(String text) {
        return OF_ALL.matcher(Labels.key(text)).matches();
    }
}
