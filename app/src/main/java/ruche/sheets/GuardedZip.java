package ruche.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// A packed workbook, unpacked part by part; what swells beyond the limits is refused while it is read.
///
/// Sizes written in the archive are not believed: the bytes that come out are counted.
final class GuardedZip implements AutoCloseable {
    private final ZipFile zip;
    private final Limits limits;
    private long unpacked;

    GuardedZip(byte[] bytes, Limits limits) throws IOException {
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
        this.limits = limits;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    boolean hasBelow(String folder) {
        for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
            var name = entries.nextElement().getName();
            // An empty library stands in many an honest file.
            if (name.startsWith(folder) && !name.endsWith("/") && !name.endsWith("script-lc.xml")) return true;
        }
        return false;
    }

    Optional<InputStream> open(String name) throws IOException {
        var entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(open(entry));
    }

    private InputStream open(ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw SheetRefused.encrypted();
        }
        return new Counted(zip.getInputStream(entry), entry.getCompressedSize());
    }

    /// Unpacks every part into nothing, so that all are counted.
    void drain() throws IOException {
        for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
            try (var in = open(entries.nextElement())) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {
        private final long packedSize;
        private long size;

        Counted(InputStream in, long packedSize) {
            super(in);
            this.packedSize = Math.max(1, packedSize);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            size += more;
            unpacked += more;
            boolean swells = size > Limits.RATIO_FROM && size / packedSize > limits.ratio();
            if (swells || unpacked > limits.unzippedBytes()) {
                throw SheetRefused.zipBomb();
            }
        }
    }
}
