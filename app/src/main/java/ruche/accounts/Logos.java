package ruche.accounts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.NotFound;
import ruche.record.Change;
import ruche.record.Journal;

/// The marks of the cells.
@Component
public class Logos {
    private final JdbcClient db;
    private final Journal journal;

    Logos(JdbcClient db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /// @param file PNG or JPEG
    /// @throws ruche.kernel.Refusal `accounts.logo-wrong`, `accounts.logo-large`
    @Transactional
    public void set(CellId cell, byte[] file, By by) {
        var logo = Logo.of(file);
        var hash = hash(logo.large());
        int changed = db.sql("""
                insert into cell_logo (cell_id, hash, large, small) values (:cell, :hash, :large, :small)
                on conflict (cell_id) do update
                set hash = excluded.hash, large = excluded.large, small = excluded.small
                where cell_logo.hash <> excluded.hash""")
                .param("cell", cell.value())
                .param("hash", hash)
                .param("large", logo.large())
                .param("small", logo.small())
                .update();
        if (changed > 0)
            journal.write(cell, by, Change.of("accounts.logo-set", "settings").with("logo", hash));
    }

    @Transactional
    public void remove(CellId cell, By by) {
        int gone = db.sql("delete from cell_logo where cell_id = :cell")
                .param("cell", cell.value())
                .update();
        if (gone > 0) journal.write(cell, by, Change.of("accounts.logo-removed", "settings"));
    }

    /// As documents show it: PNG, 512 pixels at most.
    public Optional<byte[]> large(CellId cell) {
        return db.sql("select large from cell_logo where cell_id = :cell")
                .param("cell", cell.value())
                .query(byte[].class)
                .optional();
    }

    /// As pages show it.
    ///
    /// @throws NotFound if the cell has no logo of that hash any more
    byte[] small(CellId cell, String hash) {
        return db.sql("select small from cell_logo where cell_id = :cell and hash = :hash")
                .param("cell", cell.value())
                .param("hash", hash)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound(hash));
    }

    private static String hash(byte[] picture) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(picture);
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
