package ruche.search;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the index lies, and when it is first read.
///
/// @param data folder of the program's data (`--data`)
/// @param search another folder for the index; null for the one in the program's data
/// @param besideAfter so long after the first pages can be asked for, so that who asks first is not kept waiting
@ConfigurationProperties("ruche")
record SearchSettings(
        @DefaultValue("data") Path data,
        @Nullable Path search,
        @DefaultValue("2s") Duration besideAfter) {
    Path folder() {
        return search == null ? SearchFolder.in(data) : search;
    }
}
