package ruche.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Finds quotes that begin a cell of a CSV file but were meant as a letter: `"Amal;…` without a second quote would
/// swallow all rows up to the next one.
///
/// Each quoted cell is weighed before it is believed: a cell over several lines, whose lines are rows of the table by
/// their number of cells, is none. Where both readings fit, its lines are rows in doubt.
final class StrayQuotes {
    private static final char QUOTE = '"';
    private static final int SAMPLE_ROWS = 1000;

    /// So many delimiters in the right number on each line are no chance.
    private static final int BEYOND_CHANCE = 6;

    private final String text;
    private final char delimiter;
    private final StringBuilder out;
    private final Set<Long> letters = new HashSet<>();
    private final Set<Long> doubtful = new HashSet<>();
    private long line = 1;
    private int usual;

    private StrayQuotes(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
        this.out = new StringBuilder(text.length() + 16);
    }

    /// @param text every cell that begins with a quote ends with one
    /// @param letters lines whose row holds a quote kept as a letter
    /// @param doubtful lines of which nobody can tell whether they are rows or the text of one cell
    record Mended(String text, Set<Long> letters, Set<Long> doubtful) {}

    static Mended mend(String text, char delimiter) {
        return text.indexOf(QUOTE) < 0 || delimiter == QUOTE
                ? new Mended(text, Set.of(), Set.of())
                : new StrayQuotes(text, delimiter).mended();
    }

    private Mended mended() {
        int at = 0;
        while (at < text.length()) {
            at = row(at);
        }
        return new Mended(out.toString(), letters, doubtful);
    }

    /// @return where the next row begins
    private int row(int start) {
        long firstLine = line;
        int written = out.length();
        int at = start;
        for (int cell = 0; ; cell++) {
            if (at < text.length() && text.charAt(at) == QUOTE) {
                int close = closing(at);
                switch (verdict(cell, at, close)) {
                    case QUOTED -> at = quoted(at, close);
                    case LETTER -> {
                        letters.add(firstLine);
                        at = letter(at);
                    }
                    case DOUBTFUL -> {
                        out.setLength(written);
                        line = firstLine;
                        return inDoubt(start, lineEnd(close));
                    }
                }
            } else {
                at = copy(at, cellEnd(at));
            }
            if (at >= text.length() || text.charAt(at) != delimiter) {
                return copy(at, lineBreakEnd(at));
            }
            at = copy(at, at + 1);
        }
    }

    private int copy(int from, int to) {
        out.append(text, from, to);
        for (int i = from; i < to; i++) {
            if (i + 1 == lineBreakEnd(i)) {
                line++;
            }
        }
        return to;
    }

    /// The cell anew, so that what follows the second quote belongs to it.
    private int quoted(int open, int close) {
        int end = cellEnd(close + 1);
        copy(open, close);
        out.append(text.substring(close + 1, end).replace("\"", "\"\"")).append(QUOTE);
        return end;
    }

    private int letter(int open) {
        int end = cellEnd(open);
        out.append(QUOTE)
                .append(text.substring(open, end).replace("\"", "\"\""))
                .append(QUOTE);
        return end;
    }

    private int inDoubt(int start, int end) {
        int at = start;
        while (at < end) {
            doubtful.add(line);
            int lineEnd = lineEnd(at);
            while (at < lineEnd) {
                at = text.charAt(at) == QUOTE ? letter(at) : copy(at, cellEnd(at));
                at = at < lineEnd ? copy(at, at + 1) : at;
            }
            at = copy(at, lineBreakEnd(at));
        }
        return at;
    }

    private enum Verdict {
        QUOTED,
        LETTER,
        DOUBTFUL
    }

    private Verdict verdict(int cell, int open, int close) {
        if (close < 0) {
            return Verdict.LETTER;
        }
        boolean beginsAnother = text.charAt(close - 1) == delimiter || isBreak(close - 1);
        if (!endsCell(close) && close - 1 > open && beginsAnother) {
            return Verdict.LETTER;
        }
        return isOnOneLine(open, close) ? Verdict.QUOTED : overLines(cell, open, close);
    }

    private boolean endsCell(int close) {
        int after = close + 1;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        return after == text.length() || text.charAt(after) == delimiter || isBreak(after);
    }

    private boolean isOnOneLine(int open, int close) {
        return text.substring(open, close).chars().noneMatch(c -> c == '\n' || c == '\r');
    }

    private Verdict overLines(int cell, int open, int close) {
        int width = usualWidth();
        int end = lineEnd(close);
        int lines = 0;
        int rows = 0;
        int inner = 0;
        boolean prose = false;
        for (int at = open; at < end; at = lineBreakEnd(lineEnd(at))) {
            int before = at == open ? cell : 0;
            boolean row = before + width(at, lineEnd(at)) == width;
            boolean between = at > open && lineEnd(at) < end;
            lines++;
            rows += row ? 1 : 0;
            inner += row && between ? 1 : 0;
            prose |= at > open && text.substring(at, lineEnd(at)).contains(delimiter + " ");
        }
        boolean all = rows == lines;
        int telling = all ? rows : inner;
        boolean beyondChance = width > 2 && telling * (width - 1) >= BEYOND_CHANCE && !(prose && lines <= 3);
        if (width < 2 || telling == 0 || (prose && !beyondChance)) {
            return Verdict.QUOTED;
        }
        boolean fits = cell + width(close + 1, end) == width;
        return beyondChance || !fits ? Verdict.LETTER : Verdict.DOUBTFUL;
    }

    /// How many cells stand between two places of a line.
    private int width(int from, int to) {
        int cells = 1;
        int at = from;
        while (at < to) {
            int close = text.charAt(at) == QUOTE ? closing(at) : -1;
            at = cellEnd(close >= 0 && close < to && endsCell(close) ? close + 1 : at);
            if (at < to) {
                cells++;
                at++;
            }
        }
        return cells;
    }

    /// The number of cells that most rows on one line have.
    private int usualWidth() {
        if (usual == 0) {
            var counts = new HashMap<Integer, Integer>();
            count(counts);
            usual = counts.entrySet().stream()
                    .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .orElse(1);
        }
        return usual;
    }

    private void count(Map<Integer, Integer> counts) {
        long line = 1;
        int width = 1;
        try (var records = CsvReading.open(text, delimiter)) {
            for (var record : records) {
                if (width > 1 && record.getStartingLineNumber() == line + 1) {
                    counts.merge(width, 1, Integer::sum);
                }
                line = record.getStartingLineNumber();
                width = record.getFieldCount();
                if (line > SAMPLE_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException swallowedTooMuch) {
            counts.putIfAbsent(width, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The quote that ends the cell begun by another; -1 if none does. Two in a row stand for one letter.
    private int closing(int open) {
        int at = text.indexOf(QUOTE, open + 1);
        while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
            at = text.indexOf(QUOTE, at + 2);
        }
        return at;
    }

    private int cellEnd(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != delimiter && !isBreak(at)) {
            at++;
        }
        return at;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < text.length() && !isBreak(at)) {
            at++;
        }
        return at;
    }

    /// Behind the line break at this place, if there is one.
    private int lineBreakEnd(int at) {
        if (at >= text.length() || !isBreak(at)) {
            return at;
        }
        boolean two = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return two ? at + 2 : at + 1;
    }

    private boolean isBreak(int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }
}
