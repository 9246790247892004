package ruche.meetings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The minutes of a meeting, as their page shows them to this reader.
///
/// @param shown null where there is none that he may read
/// @param text what it says; null as well
/// @param published the latest that everybody may read; 0 for none
/// @param last the last there is; 0 for none that this reader may know of
/// @param mine whether the reader is the chair
/// @param names of people, for staff
record MinutesView(
        Meeting meeting,
        @Nullable MinutesVersion shown,
        @Nullable MinutesText text,
        int published,
        int last,
        Optional<Chair> chair,
        boolean mine,
        Map<UUID, String> names) {
    /// Whether what is shown is the last version, on which something can be done.
    boolean current() {
        return shown != null && shown.number() == last;
    }

    boolean is(MinutesVersion.State... states) {
        return shown != null && List.of(states).contains(shown.state());
    }

    /// Parts and points in which what is shown leaves something open.
    List<MinutesGaps.Gap> gaps() {
        return text == null || shown == null || shown.isPublished() ? List.of() : MinutesGaps.in(text);
    }

    boolean chaired() {
        return chair.isPresent();
    }

    String name(@Nullable UUID person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}
