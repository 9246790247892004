package ruche.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A file that came with a form.
public final class KeptFile {
    private final String name;
    private final byte[] content;

    /// @param name as its owner calls it
    public KeptFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    /// Null where none was chosen.
    static @Nullable KeptFile chosen(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) return null;
        try {
            var name = file.getOriginalFilename();
            return new KeptFile(name == null ? "" : name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }
}
