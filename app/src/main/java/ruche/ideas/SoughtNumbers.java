package ruche.ideas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ruche.engine.text.NormalForm;
import ruche.engine.text.SearchText;

/// Numbers of ideas among the words somebody looks for, as people write them: `RHM-2018-0012`, `rhm 2018/12`,
/// `RHM20180012`, `2018-12`, `٢٠١٨-١٢`; and `12` or `0012` alone, of whatever cycle.
final class SoughtNumbers {
    private static final String YEAR = "((?:19|20|21)\\d\\d)";
    private static final String RUNNING = "(\\d{1,7})(?![\\p{L}\\p{Nd}])";
    private static final String BETWEEN = "[\\s\\p{Pd}_/.]*";

    private static final Pattern ALONE = Pattern.compile("\\d{1,7}");

    private final Pattern numbers;
    private final Collection<Integer> years;

    /// @param prefix of the cell's numbers
    /// @param years that they have
    SoughtNumbers(String prefix, Collection<Integer> years) {
        this.years = years;
        numbers = Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:" + Pattern.quote(NormalForm.of(prefix)) + BETWEEN + YEAR
                + BETWEEN + "|" + YEAR + "[\\p{Pd}_/.])" + RUNNING);
    }

    /// @param others the words that are no number
    record Found(List<Sought> numbers, String others) {}

    Found in(String words) {
        var found = new ArrayList<Sought>();
        var normal = NormalForm.of(words).strip();
        if (ALONE.matcher(normal).matches()) return new Found(List.of(alone(normal)), "");
        var others = numbers.matcher(normal).replaceAll(number -> {
            found.add(sought(number));
            return " ";
        });
        return new Found(found, others);
    }

    /// A year and a figure may as well be part of a title.
    private static Sought sought(MatchResult number) {
        var year = number.group(1) == null ? number.group(2) : number.group(1);
        return Sought.number(
                SearchText.phrase(number.group()).pieces(), keys(List.of(Integer.valueOf(year)), number.group(3)));
    }

    /// A figure that many texts may have, too.
    private Sought alone(String running) {
        var pieces = SearchText.sought(running).stream()
                .flatMap(word -> word.pieces().stream())
                .toList();
        return Sought.number(pieces, keys(years, running));
    }

    private static Set<Long> keys(Collection<Integer> years, String running) {
        int n = Integer.parseInt(running);
        if (n == 0) return Set.of();
        return years.stream().map(year -> new IdeaNumber("", year, n).key()).collect(Collectors.toUnmodifiableSet());
    }
}
