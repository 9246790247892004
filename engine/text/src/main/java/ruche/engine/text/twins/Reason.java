package ruche.engine.text.twins;

import java.util.List;
import ruche.engine.text.Place;
import ruche.engine.text.Quantity;

/// Why two ideas are taken for one, to be worded in the language of the reader.
///
/// @param words written in the first text and found in the other, weightiest first
/// @param terms that both texts name, in their own words, weightiest first
/// @param commune how their communes stand to one another
/// @param locality how the douars, quarters or buildings that they name do
/// @param quantities that both name
/// @param cost whether they cost the same, give or take a tenth
public record Reason(
        List<String> words, List<Term> terms, Place commune, Place locality, List<Quantity> quantities, boolean cost) {
    /// One concept in the words of each.
    public record Term(String concept, String here, String there) {}
}
