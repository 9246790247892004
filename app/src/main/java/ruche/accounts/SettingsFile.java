package ruche.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.CellId;
import tools.jackson.databind.json.JsonMapper;

/// All settings of a cell in one file that people can read; the same settings give the same bytes.
@Component
public class SettingsFile {
    private static final String FORMAT = "ruche-settings";
    private static final int VERSION = 1;

    private final List<SettingsPart> parts;

    SettingsFile(List<SettingsPart> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(SettingsPart::order))
                .toList();
    }

    @Transactional(readOnly = true)
    public byte[] of(CellId cell) {
        var file = new LinkedHashMap<String, Object>();
        file.put("format", FORMAT);
        file.put("version", VERSION);
        for (var part : parts) file.putAll(part.of(cell));
        var text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(file);
        return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
