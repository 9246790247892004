package ruche.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// What an ODS cell holds beside its face.
record OdsValue(
        @Nullable String type,
        @Nullable String number,
        @Nullable String date) {

    static OdsValue of(SafeXml cell) {
        return new OdsValue(cell.attribute("value-type"), cell.attribute("value"), cell.attribute("date-value"));
    }

    Cell cell(String face, GridBuilder grid) {
        return switch (type) {
            case "float", "currency", "percentage" -> number(face, grid);
            case "date" -> day(face, grid);
            case null, default -> grid.text(face);
        };
    }

    private Cell number(String face, GridBuilder grid) {
        if (number == null) {
            return grid.text(face);
        }
        var exact = NumberFaces.exact(new BigDecimal(number).doubleValue());
        return Cell.number(exact, face.isBlank() ? exact.toPlainString() : face);
    }

    private Cell day(String face, GridBuilder grid) {
        if (date == null) {
            return grid.text(face);
        }
        try {
            return date.contains("T")
                    ? NumberFaces.time(LocalDateTime.parse(date), true)
                    : NumberFaces.time(LocalDate.parse(date).atStartOfDay(), true);
        } catch (DateTimeParseException unlike) {
            return grid.text(face);
        }
    }
}
