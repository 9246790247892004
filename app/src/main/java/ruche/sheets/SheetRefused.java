package ruche.sheets;

import ruche.kernel.Refusal;

/// A file that is not read at all; the key says why, in the reader's language.
public class SheetRefused extends Refusal {
    SheetRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    /// The file is none of XLSX, XLS, ODS and CSV, whatever its name says.
    static SheetRefused notASpreadsheet() {
        return new SheetRefused("sheets.not-a-spreadsheet");
    }

    static SheetRefused encrypted() {
        return new SheetRefused("sheets.encrypted");
    }

    /// A kind of workbook that must first be saved in a newer one (Excel 95, binary workbook, XML of 2003).
    static SheetRefused oldFormat() {
        return new SheetRefused("sheets.old-format");
    }

    static SheetRefused zipBomb() {
        return new SheetRefused("sheets.zip-bomb");
    }

    static SheetRefused tooLarge(String what, long limit) {
        return new SheetRefused("sheets.too-large." + what, limit);
    }

    static SheetRefused damaged(Throwable cause) {
        var refused = new SheetRefused("sheets.damaged");
        refused.initCause(cause);
        return refused;
    }
}
