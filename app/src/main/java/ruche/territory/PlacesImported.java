package ruche.territory;

import ruche.kernel.By;
import ruche.kernel.CellId;

/// A list of places came in; told in the transaction that writes it, so that whoever keeps the record can enter it.
///
/// @param cell from which it was done
/// @param sha256 of the file, hexadecimal
public record PlacesImported(CellId cell, By by, String sha256, int added, int changed) {}
