package ruche.accounts;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import ruche.kernel.Bilingual;
import ruche.kernel.By;

/// Cells for tests: each test works in its own.
public final class CellSamples {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private CellSamples() {}

    /// A new cell that no other test has.
    public static Cell fresh(Cells cells) {
        return fresh(cells, "09.431.");
    }

    /// A new cell of that territory.
    public static Cell fresh(Cells cells, String territory) {
        int number = COUNT.incrementAndGet();
        var letters = letters(number);
        return cells.create(
                NewCell.moroccan(
                        "t-" + letters.toLowerCase(Locale.ROOT),
                        "T" + letters,
                        new Bilingual("خلية الاختبار " + number, "Cellule d’essai " + number),
                        territory),
                By.commandLine());
    }

    private static String letters(int number) {
        return "" + (char) ('A' + number / 676 % 26) + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
    }
}
