package ruche.portal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Money;
import ruche.kernel.Refusal;

/// A row of a cycle's file, whose cells are named by their column.
record FileRow(String file, NamedCsvRecord cells) {
    /// All rows of a file (CSV in UTF-8); none where there is no such file.
    static List<FileRow> of(Path folder, String file) {
        var path = folder.resolve(file);
        if (!Files.exists(path)) return List.of();
        try (var reader = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(path)) {
            return reader.stream().map(cells -> new FileRow(file, cells)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Hands each row of a file over; what refuses a row is told with the row's place.
    static void each(Path folder, String file, Consumer<FileRow> taker) {
        for (var row : of(folder, file)) {
            try {
                taker.accept(row);
            } catch (FolderFaulty known) {
                throw known;
            } catch (Refusal refusal) {
                throw FolderFaulty.because(file, row.cells.getStartingLineNumber(), refusal);
            }
        }
    }

    /// Empty where the file has no such column.
    String text(String column) {
        return cells.findField(column).orElse("").strip();
    }

    List<String> list(String column) {
        return Arrays.stream(text(column).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// Columns `why_ar` and `why_fr`; null where both are blank.
    @Nullable Bilingual bilingual(String column) {
        return Bilingual.orNull(text(column + "_ar"), text(column + "_fr"));
    }

    /// @throws Refusal where both are blank
    Bilingual words(String column) {
        var words = bilingual(column);
        if (words == null) throw wrong(column);
        return words;
    }

    LocalDate day(String column) {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeParseException _) {
            throw wrong(column);
        }
    }

    @Nullable LocalDate dayOrNull(String column) {
        return text(column).isEmpty() ? null : day(column);
    }

    /// A whole number; `otherwise` where blank.
    int whole(String column, int otherwise) {
        if (text(column).isEmpty()) return otherwise;
        if (!text(column).matches("\\d{1,9}")) throw wrong(column);
        return Integer.parseInt(text(column));
    }

    /// A word of a list, in whatever letters.
    <E extends Enum<E>> E one(Class<E> type, String column, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> wrong(column, value));
    }

    /// What stands under the key in a column.
    <T> T known(String column, Function<String, Optional<T>> known) {
        return known(column, text(column), known);
    }

    /// What stands under one key of those in a column.
    <T> T known(String column, String key, Function<String, Optional<T>> known) {
        return known.apply(key).orElseThrow(() -> wrong(column, key));
    }

    /// From 1 to 100; all of it where blank.
    int percent(String column) {
        if (text(column).isEmpty()) return 100;
        try {
            return Integer.parseInt(text(column));
        } catch (NumberFormatException _) {
            throw wrong(column);
        }
    }

    /// Whole dirhams or with centimes, a point before them; null where blank.
    @Nullable Money dirhams(String column) {
        if (text(column).isEmpty()) return null;
        try {
            return Money.of(new BigDecimal(text(column)).movePointRight(2).longValueExact(), "MAD");
        } catch (ArithmeticException | NumberFormatException _) {
            throw wrong(column);
        }
    }

    /// The cell cannot be read, or names something that is not there.
    Refusal wrong(String column) {
        return wrong(column, text(column));
    }

    private Refusal wrong(String column, String value) {
        return FolderFaulty.at(file, cells.getStartingLineNumber(), column, value);
    }
}
