package ruche;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The program: one modular monolith.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Ruche {
    public static void main(String... args) {
        SpringApplication.run(Ruche.class, args);
    }
}
