package ruche.glossary;

import java.util.List;
import ruche.kernel.CellId;

/// Texts that persons confirmed to be one: a bean of the module that keeps such texts. From them the glossary learns
/// which words it may lack.
public interface ConfirmedTwins {
    /// The latest first.
    List<Pair> of(CellId cell, int most);

    /// Two texts of which a person said that they are the same.
    record Pair(Text one, Text other) {}

    /// @param number by which it is known
    /// @param path of its page below the cell’s address
    /// @param lang in which its title is written
    record Text(String number, String path, String lang, String title, String body) {
        String whole() {
            return title + ". " + body;
        }
    }
}
