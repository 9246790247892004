package ruche.actors;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ruche.kernel.Bilingual;

/// All that the registry holds of an actor, private things included: for the staff and for the actor itself.
///
/// @param places names of the places it speaks of
record ActorFile(
        Actor actor,
        Identity identity,
        LegalStanding standing,
        Map<String, Bilingual> places,
        List<Completeness> uses,
        List<Completeness.Line> papers,
        List<Holder> holders,
        List<Contact> contacts,
        LocalDate today) {}
