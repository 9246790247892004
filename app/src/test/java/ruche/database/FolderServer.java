package ruche.database;

import java.io.IOException;
import java.nio.file.Path;

/// PostgreSQL on a data folder without the program, to look into what a program left.
public final class FolderServer implements AutoCloseable {
    private final EmbeddedPostgres server;

    public FolderServer(Path folder) {
        server = new EmbeddedPostgres(folder);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
