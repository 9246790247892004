package ruche.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ruche.kernel.Bilingual;
import ruche.strategy.Cycle;

/// What a restitution has come to, as everybody may know it.
///
/// @param told remarks that are shown, in the order in which they came
record RestitutionFacts(Restitution restitution, Cycle cycle, List<Anchor> places, List<Told> told) {
    /// A remark with what it is about and by whom: never a contact, a name only where its owner wants it shown.
    record Told(Remark remark, Anchor place, Bilingual who) {}

    /// Where what was put up is read whole; empty for ideas.
    String text() {
        return restitution.text(cycle);
    }

    List<Told> answered(Remark.Answer how) {
        return told.stream().filter(one -> one.remark().answer() == how).toList();
    }

    Map<String, List<Told>> byPlace() {
        return told.stream()
                .collect(Collectors.groupingBy(one -> one.place().key(), LinkedHashMap::new, Collectors.toList()));
    }

    /// Anchors by the section under which they stand.
    Map<String, List<Anchor>> bySection() {
        return places.stream().collect(Collectors.groupingBy(Anchor::section, LinkedHashMap::new, Collectors.toList()));
    }
}
