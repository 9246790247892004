package ruche.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import ruche.Ruche;

/// Main class of a JVM that carries out one command after the other and then waits for the next, so that not each has
/// to load the program anew. A line of its standard input is a command: two files, for what the command writes to each
/// stream, and its arguments. Its answer is a line with the code the command ended with.
final class CommandsInTurn {
    /// Between the words of a line; stands in no argument.
    static final String BETWEEN = "\u001F";

    private CommandsInTurn() {}

    public static void main(String... args) throws IOException {
        var answers = System.out;
        var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = asked.readLine(); line != null; line = asked.readLine()) {
            var words = line.split(Pattern.quote(BETWEEN), -1);
            answers.println(carriedOut(words[0], words[1], Arrays.copyOfRange(words, 2, words.length)));
            answers.flush();
        }
    }

    private static int carriedOut(String outFile, String errFile, String... command) throws IOException {
        try (var out = new PrintStream(outFile, StandardCharsets.UTF_8);
                var err = new PrintStream(errFile, StandardCharsets.UTF_8)) {
            System.setOut(out);
            System.setErr(err);
            return CommandLine.run(Ruche.class, command);
        }
    }
}
