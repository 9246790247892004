package ruche.sheets;

/// How much of a file is read before it is refused.
///
/// @param bytes size of the file
/// @param unzippedBytes size of all its parts together, unpacked
/// @param ratio unpacked to packed size of one part, once it is above [#RATIO_FROM] bytes
/// @param sheets sheets in a workbook
/// @param rows rows of all sheets together, blank ones between filled ones included
/// @param columns columns of a row
/// @param cells filled cells of all sheets together
public record Limits(long bytes, long unzippedBytes, int ratio, int sheets, int rows, int columns, int cells) {

    /// Small parts compress as they like: repeated blanks are no attack.
    static final long RATIO_FROM = 4L << 20;

    /// For a server with a small heap.
    public static Limits usual() {
        return new Limits(40L << 20, 400L << 20, 200, 100, 250_000, 1_000, 3_000_000);
    }
}
