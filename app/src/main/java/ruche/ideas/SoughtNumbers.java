package ruche.ideas;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.NormalForm;
import ruche.engine.text.SearchText;

/// Numbers of ideas among the words somebody looks for, as people write them: `RHM-2018-0012`, `rhm 2018/12`,
/// `RHM20180012`, `2018-12`, `٢٠١٨-١٢`.
final class SoughtNumbers {
    private static final String YEAR = "((?:19|20|21)\\d\\d)";
    private static final String RUNNING = "(\\d{1,7})(?![\\p{L}\\p{Nd}])";
    private static final String BETWEEN = "[\\s\\p{Pd}_/.]*";

    private final Pattern numbers;

    /// @param prefix of the cell's numbers
    SoughtNumbers(String prefix) {
        numbers = Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:" + Pattern.quote(NormalForm.of(prefix)) + BETWEEN + YEAR
                + BETWEEN + "|" + YEAR + "[\\p{Pd}_/.])" + RUNNING);
    }

    /// @param others the words that are no number
    record Found(List<Sought> numbers, String others) {}

    Found in(String words) {
        var found = new ArrayList<Sought>();
        var normal = NormalForm.of(words);
        var others = numbers.matcher(normal).replaceAll(number -> {
            found.add(sought(number));
            return " ";
        });
        return new Found(found, others);
    }

    /// A year and a figure may as well be part of a title.
    private static Sought sought(MatchResult number) {
        var year = number.group(1) == null ? number.group(2) : number.group(1);
        return Sought.number(SearchText.phrase(number.group()).pieces(), key(year, number.group(3)));
    }

    private static @Nullable Long key(String year, String running) {
        int n = Integer.parseInt(running);
        return n == 0 ? null : new IdeaNumber("", Integer.parseInt(year), n).key();
    }
}
