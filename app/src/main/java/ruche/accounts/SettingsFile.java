package ruche.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.record.Change;
import ruche.record.Journal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// All settings of a cell in one file that people can read; the same settings give the same bytes.
@Component
public class SettingsFile {
    /// Most bytes of a file taken over.
    public static final int MOST = 4_000_000;

    private static final String FORMAT = "ruche-settings";
    private static final int VERSION = 1;

    private final List<SettingsPart> parts;
    private final Journal journal;
    private final TransactionTemplate writing;
    private final TransactionTemplate looking;

    SettingsFile(List<SettingsPart> parts, Journal journal, PlatformTransactionManager transactions) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(SettingsPart::order))
                .toList();
        this.journal = journal;
        this.writing = new TransactionTemplate(transactions);
        this.looking = new TransactionTemplate(transactions);
        // What is only looked at must not be seen by the page that tells of it.
        this.looking.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// The settings as they stand.
    public byte[] of(CellId cell) {
        var file = new LinkedHashMap<String, Object>();
        file.put("format", FORMAT);
        file.put("version", VERSION);
        writing.executeWithoutResult(_ -> {
            for (var part : parts) file.putAll(part.of(cell));
        });
        var text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(file);
        return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// What the file would bring, changing nothing: all of it is done, and taken back.
    ///
    /// @throws Refusal as of [#take]
    public SettingsTaken look(CellId cell, byte[] file, By by) {
        return look(cell, file, SettingsWish.everything(), by);
    }

    /// The same, as it is wished.
    public SettingsTaken look(CellId cell, byte[] file, SettingsWish wish, By by) {
        return looking.execute(status -> {
            status.setRollbackOnly();
            return takeAll(cell, file, wish, by);
        });
    }

    /// Adds to the cell what the file says and it lacks, all or nothing; what the cell has stays as it is.
    ///
    /// @throws Refusal `accounts.settings-at` and the like, with where in the file
    public SettingsTaken take(CellId cell, byte[] file, By by) {
        return take(cell, file, SettingsWish.everything(), by);
    }

    /// The same, as it is wished.
    public SettingsTaken take(CellId cell, byte[] file, SettingsWish wish, By by) {
        return writing.execute(_ -> takeAll(cell, file, wish, by));
    }

    private SettingsTaken takeAll(CellId cell, byte[] bytes, SettingsWish wish, By by) {
        var json = read(bytes);
        var file = new SettingsNode(json, "");
        checkKind(file);
        var taken = new SettingsTaken();
        if (json instanceof ObjectNode told) for (var part : parts) part.wish(cell, told, wish, taken);
        for (var part : parts) part.take(cell, file, taken, by);
        taken.unknown(file.unread());
        if (taken.added() > 0) journal.write(cell, by, change(taken));
        return taken;
    }

    private static JsonNode read(byte[] bytes) {
        if (bytes.length == 0) throw faulty("accounts.settings-empty");
        if (bytes.length > MOST) throw large();
        try {
            return JsonMapper.shared().readTree(bytes);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw faulty("accounts.settings-unreadable", String.valueOf(at == null ? 1 : at.getLineNr()));
        }
    }

    /// What is said of a file that is too large to be one.
    public static Refusal large() {
        return faulty("accounts.settings-large", String.valueOf(MOST / 1_000_000));
    }

    private static void checkKind(SettingsNode file) {
        if (!file.has("format") || !file.line("format").equals(FORMAT)) throw faulty("accounts.settings-other-kind");
        int version = file.whole("version");
        if (version != VERSION) throw faulty("accounts.settings-version", String.valueOf(version));
    }

    private static SettingsFaulty faulty(String key, Object... arguments) {
        return new SettingsFaulty("", new Refusal(key, arguments));
    }

    private static Change change(SettingsTaken taken) {
        return Change.of("accounts.settings-taken", "settings").with("added", taken.added());
    }
}
