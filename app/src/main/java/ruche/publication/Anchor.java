package ruche.publication;

/// Something that remarks may be about, as it stood when it was put up.
///
/// @param key the same in every language where both have it
/// @param section under which it stands
/// @param quote what it says; empty for a whole section
/// @param path below the cell's address
record Anchor(String key, String section, String quote, String path) {}
