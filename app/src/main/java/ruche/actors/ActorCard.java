package ruche.actors;

import java.util.List;
import java.util.Map;
import ruche.kernel.Bilingual;

/// What everybody may know of an actor beyond its line.
///
/// @param contacts those that the actor wants public
record ActorCard(Identity identity, LegalStanding standing, Map<String, Bilingual> places, List<Contact> contacts) {}
