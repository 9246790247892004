package ruche.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ruche.kernel.Lang;
import ruche.publication.Comparison.Difference;
import ruche.publication.Comparison.Kind;
import ruche.publication.RestitutionFacts.Told;

/// What changed in a report because of whom.
///
/// @param changes in the sections in which a remark was retained, in the report's order
/// @param changed retained remarks that changed the text, in one language or the other; of a list of ideas all
///     retained ones, for what changes there is said by the answer alone
/// @param unchanged retained remarks after which the text says the same
record Outcome(List<Change> changes, List<Told> changed, List<Told> unchanged) {
    /// @param section as the later report calls it
    /// @param because remarks it comes of; empty where the cell changed it of its own
    record Change(String section, Difference difference, List<Told> because) {}

    /// Whether somebody's remark changed something in the text.
    static boolean changed(List<Change> changes, Told remark) {
        return changes.stream().anyMatch(change -> change.because().contains(remark));
    }

    /// Each difference in the sections about which something was retained, with the remarks it comes of: those
    /// about that paragraph and those about the whole section; a new paragraph comes of those about paragraphs
    /// that stand as they stood.
    ///
    /// @param lang of what is compared
    static List<Change> because(List<Told> retained, List<Comparison> compared, Lang lang) {
        var changes = new ArrayList<Change>();
        for (var section : compared) {
            var here = retained.stream()
                    .filter(one -> section(one).equals(section.key()))
                    .toList();
            if (here.isEmpty()) continue;
            var loose = here.stream()
                    .filter(one -> !wide(one, lang))
                    .filter(one -> section.differences().stream().noneMatch(it -> isAbout(one, it)))
                    .toList();
            for (var difference : section.differences()) {
                var of = here.stream()
                        .filter(one -> wide(one, lang) || isAbout(one, difference))
                        .toList();
                boolean added =
                        difference.kind() == Kind.ADDED && difference.name().isEmpty();
                changes.add(new Change(section.title(), difference, of.isEmpty() && added ? loose : of));
            }
        }
        return changes;
    }

    /// Key of the section that a remark is about or in.
    static String section(Told remark) {
        return remark.place().key().replaceAll("\\..*", "");
    }

    /// About a section, or about a paragraph of the text in the other language, which is not found again in this one.
    private static boolean wide(Told remark, Lang lang) {
        var key = remark.place().key();
        return !key.contains(".")
                || Stream.of(Lang.values()).anyMatch(other -> other != lang && key.endsWith("." + other.code()));
    }

    private static boolean isAbout(Told remark, Difference difference) {
        return difference.name().isEmpty()
                && !difference.before().isEmpty()
                && difference.before().equals(remark.place().quote());
    }
}
