package ruche.meetings;

import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.PersonId;

/// Who chaired a meeting.
///
/// @param person whose account validates the minutes; null where the chair has none
/// @param title as what the minutes name him: a function rather than a name
public record Chair(@Nullable PersonId person, Bilingual title) {}
