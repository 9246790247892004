package ruche.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The bytes of an XML document in which marks follow each other as in every honest one: a parser holds a text,
/// a value, a comment or a section of characters whole in memory before it hands it over, and none may be
/// larger than [#LONGEST]. Good for every encoding whose marks are the bytes of ASCII, with or without zeros
/// between them.
final class MarkedUp extends FilterInputStream {
    static final int LONGEST = 4 << 20;

    /// Inside `<!…>` or `<?…>` a `<` begins nothing.
    private boolean closed;

    private int run;
    private int last;
    private int beforeLast;

    MarkedUp(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) follow(next);
        return next;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        for (int i = from; i < from + read; i++) follow(buffer[i]);
        return read;
    }

    private void follow(int next) {
        if (next == 0) return;
        run++;
        if (closed) closed = !(next == '>' && (last == '?' || last == ']' || (last == '-' && beforeLast == '-')));
        else if (next == '<') run = 0;
        else if (last == '<') closed = next == '!' || next == '?';
        if (run > LONGEST) throw SheetRefused.zipBomb();
        beforeLast = last;
        last = next;
    }
}
