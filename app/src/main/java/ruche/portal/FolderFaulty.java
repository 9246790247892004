package ruche.portal;

import ruche.kernel.Refusal;

/// A file of a cycle's folder that cannot be taken in: nothing of the folder is.
public class FolderFaulty extends Refusal {
    private FolderFaulty(String key, Object... arguments) {
        super(key, arguments);
    }

    static FolderFaulty missing(String file) {
        return new FolderFaulty("portal.file-missing", file);
    }

    static FolderFaulty unreadable(String file) {
        return new FolderFaulty("portal.file-unreadable", file);
    }

    /// @param line in the file, the header being line 1
    static FolderFaulty at(String file, long line, String column, String value) {
        return new FolderFaulty("portal.file-cell-wrong", file, Long.toString(line), column, value);
    }

    static FolderFaulty in(String file, String value) {
        return new FolderFaulty("portal.file-value", file, value);
    }

    /// @param why what refused the line
    static FolderFaulty because(String file, long line, Refusal why) {
        return new FolderFaulty("portal.file-because", file, Long.toString(line), why);
    }
}
