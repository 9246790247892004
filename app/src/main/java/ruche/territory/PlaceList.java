package ruche.territory;

import java.util.List;
import java.util.Set;

/// A list of places, looked at before it is taken in.
///
/// @param faults why it cannot be taken in; empty where it can
/// @param codes of its places
public record PlaceList(List<PlaceImport.Fault> faults, Set<String> codes) {}
