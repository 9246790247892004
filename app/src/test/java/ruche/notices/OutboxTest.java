package ruche.notices;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import ruche.TestFolder;

/// The whole program with a mail server and an SMS gateway beside it, both real and in this process.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ruche.test=outbox",
            "ruche.notices.address=https://ruche.example.ma/",
            "ruche.notices.pauses=1s,1s",
            "ruche.notices.patience=3s",
            "ruche.notices.every=200ms"
        })
@ContextConfiguration(initializers = {TestFolder.class, MessageServers.class})
public @interface OutboxTest {}
