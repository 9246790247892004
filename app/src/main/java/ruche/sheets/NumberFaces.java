package ruche.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/// Numbers of a workbook as a person sees them; a number shown as a day is a day.
final class NumberFaces {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /// Excel keeps 15 significant digits; what a double holds beyond them is noise.
    private static final MathContext PRECISION = new MathContext(15);

    private final boolean from1904;
    private final DataFormatter formatter = new DataFormatter(Locale.FRANCE);

    NumberFaces(boolean from1904) {
        this.from1904 = from1904;
    }

    Cell cell(double value, int formatIndex, String format) {
        if (!Double.isFinite(value)) {
            return Cell.BLANK;
        }
        return DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)
                ? time(value)
                : number(value, formatIndex, format);
    }

    private Cell time(double value) {
        return time(DateUtil.getLocalDateTime(value, from1904), value >= 1);
    }

    static Cell time(LocalDateTime time, boolean hasDay) {
        if (!hasDay) {
            return Cell.text(HOUR.format(time));
        }
        var face = time.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY : MINUTE;
        return Cell.date(time.toLocalDate(), face.format(time));
    }

    private Cell number(double value, int formatIndex, String format) {
        var number = exact(value);
        return Cell.number(number, face(value, number, formatIndex, format));
    }

    static BigDecimal exact(double value) {
        var number = new BigDecimal(value, PRECISION).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private String face(double value, BigDecimal number, int formatIndex, String format) {
        if (format.equalsIgnoreCase("General") || format.equals("@")) {
            return number.toPlainString();
        }
        try {
            var face =
                    formatter.formatRawCellContents(value, formatIndex, format).strip();
            return face.isEmpty() || face.contains("#####") ? number.toPlainString() : face;
        } catch (IllegalArgumentException unknownFormat) {
            return number.toPlainString();
        }
    }
}
