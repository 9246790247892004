package ruche.publication;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param typesetter folder of the Node helper that sets PDFs, with its `node_modules` (`RUCHE_TYPESETTER`); a string,
///     because Spring reads `../typesetter` as a path inside the web application and refuses it
@ConfigurationProperties("ruche")
record PublicationSettings(@DefaultValue("typesetter") String typesetter) {
    Path folder() {
        return Path.of(typesetter);
    }
}
