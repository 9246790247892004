package ruche.search;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the index lies.
///
/// @param data folder of the program's data (`--data`)
/// @param search another folder for the index; null for the one in the program's data
@ConfigurationProperties("ruche")
record SearchSettings(
        @DefaultValue("data") Path data, @Nullable Path search) {
    Path folder() {
        return search == null ? SearchFolder.in(data) : search;
    }
}
