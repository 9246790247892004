package ruche.publication;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param typesetter folder of the Node helper that sets PDFs, with its `node_modules` (`RUCHE_TYPESETTER`)
@ConfigurationProperties("ruche")
record PublicationSettings(@DefaultValue("typesetter") Path typesetter) {}
