package ruche;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import ruche.cli.CommandLine;

/// The program: one modular monolith.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Ruche {
    public static void main(String... args) {
        System.exit(CommandLine.run(Ruche.class, args));
    }
}
