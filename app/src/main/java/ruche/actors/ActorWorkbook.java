package ruche.actors;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ruche.kernel.Lang;

/// The registry as an Excel workbook, written on while its lines come: from right to left in Arabic, the head fixed.
final class ActorWorkbook implements AutoCloseable {
    private static final int ROWS_IN_MEMORY = 500;
    private static final int WIDTH = 22;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    /// @param out left open
    ActorWorkbook(OutputStream out, String name, List<String> headings, Lang lang) {
        workbook = new Workbook(out, "Ruche", null);
        sheet = workbook.newWorksheet(name);
        if (lang == Lang.AR) sheet.rightToLeft();
        sheet.freezePane(0, 1);
        for (int i = 0; i < headings.size(); i++) {
            sheet.width(i, WIDTH);
            sheet.inlineString(0, i, headings.get(i));
            sheet.style(0, i).bold().fillColor("FBF4E4").fontColor("7D500F").set();
        }
    }

    /// @param cells texts, days, or null for nothing
    void line(List<Object> cells) {
        rows++;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof LocalDate day) {
                sheet.value(rows, i, day);
                sheet.style(rows, i).format("dd/mm/yyyy").set();
            } else if (!cells.get(i).toString().isEmpty())
                sheet.inlineString(rows, i, cells.get(i).toString().replaceAll("[\\p{Cntrl}&&[^\n\t]]", ""));
        }
        if (rows % ROWS_IN_MEMORY != 0) return;
        try {
            sheet.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        workbook.close();
    }
}
