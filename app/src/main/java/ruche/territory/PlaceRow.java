package ruche.territory;

import java.util.List;

/// A line of a list of places.
///
/// @param variants other spellings, as written
record PlaceRow(long line, Place place, List<String> variants) {}
