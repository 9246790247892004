package ruche.face;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import ruche.Browser;
import ruche.TestFolder;
import ruche.kernel.Lang;

/// `./ruche pictures`: every page in Arabic on a phone and in French at a desk, for people to look at; and
/// those of the guides. Its name keeps it out of the usual run of the tests.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"ruche.test=face", "ruche.demo=true"})
@ContextConfiguration(initializers = TestFolder.class)
class Pictures {
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    @Test
    void takeAll() throws IOException {
        var folder = Path.of(System.getProperty("ruche.pictures", "target/pictures"));
        Files.createDirectories(folder);
        try (var site = Site.open(program, port)) {
            for (var shown : site.pages()) {
                Browser.picture(site.show(shown, Lang.AR, PHONE), folder.resolve(shown.name() + "-ar.png"));
                Browser.picture(site.show(shown, Lang.FR, DESK), folder.resolve(shown.name() + "-fr.png"));
            }
            GuidePicture.takeAll(site, PHONE, DESK);
        }
    }
}
