package ruche.engine.text;

/// A word as it stands in a text, and in normal form.
///
/// @param normal as [NormalForm] makes it, letters and digits only
/// @param from where its first character stands in the text
/// @param to where what follows begins
public record Word(String written, String normal, int from, int to) {
    /// Whether it is written in Arabic letters.
    public boolean arabic() {
        return Script.arabic(normal.charAt(0));
    }

    /// Whether it is a number in digits.
    public boolean digits() {
        return normal.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
