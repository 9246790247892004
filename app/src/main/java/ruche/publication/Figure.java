package ruche.publication;

/// A figure of a report, and where the records behind it are listed.
///
/// @param text as written in the document's language
/// @param value the same in every language, for comparing: `133`, or whole minor units with their currency such as
///     `18000000 MAD`; empty where there is nothing to write
/// @param link address of the list inside the cell, such as `/ideas?cycle=2018&state=RETAINED`
/// @throws IllegalArgumentException if the address does not begin with `/`
public record Figure(String text, String value, String link) {
    public Figure {
        if (!link.startsWith("/")) throw new IllegalArgumentException("not an address inside the cell: " + link);
    }

    /// Whether records are counted, not their sums added up.
    boolean counts() {
        return value.matches("\\d+");
    }

    /// Nothing is counted or summed here: a dash stands in its place.
    boolean none() {
        return value.isEmpty();
    }
}
