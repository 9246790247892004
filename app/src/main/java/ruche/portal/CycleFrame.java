package ruche.portal;

import java.util.Map;
import ruche.kernel.Bilingual;
import ruche.strategy.CycleId;

/// What a cycle's files speak of by keys of their own.
///
/// @param numbers an idea's number by its `source_key`: file and row, such as `atelier.xlsx#8`
/// @param kinds of project, by code
/// @param targetGroups by code
public record CycleFrame(
        CycleId cycle,
        Map<String, String> numbers,
        Map<String, Bilingual> kinds,
        Map<String, Bilingual> targetGroups) {}
