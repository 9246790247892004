package ruche.engine.text.twins;

import java.util.List;
import ruche.engine.text.Locality;
import ruche.engine.text.Quantity;
import ruche.engine.text.Script;

/// An idea as the index keeps it.
///
/// @param features ascending
/// @param weights of each, before it is told how rare it is
/// @param place code of the commune, or its name in normal form
/// @param plain all its words in normal form between spaces, with places
@SuppressWarnings("ArrayRecordComponent") // never compared, and too many to wrap
record Sheet(
        Idea idea,
        Script script,
        int[] features,
        float[] weights,
        String place,
        List<Locality> localities,
        String plain,
        List<Quantity> quantities) {}
