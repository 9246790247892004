package ruche.meetings;

import io.nayuki.qrcodegen.QrCode;

/// Codes that a phone reads, drawn as pictures.
public final class QrCodes {
    /// White all round, in modules, as readers need it (ISO/IEC 18004, §5.3.8).
    private static final int QUIET = 4;

    private QrCodes() {}

    /// @return SVG, black on white
    public static String svg(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET;
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++)
            for (int x = 0; x < code.size; x++)
                if (code.getModule(x, y)) path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                <rect width="%d" height="%d" fill="#fff"/><path d="%s" fill="#000"/></svg>""".formatted(side, side, side, side, path);
    }
}
