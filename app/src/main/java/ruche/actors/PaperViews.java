package ruche.actors;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;

/// What a page says of papers beside what stands in them.
record PaperViews(List<PaperKind> kinds, Map<PaperId, PaperState> states) {
    @Nullable Bilingual kind(Paper paper) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(paper.kind()))
                .map(PaperKind::name)
                .findFirst()
                .orElse(null);
    }

    PaperState state(Paper paper) {
        return states.getOrDefault(paper.id(), PaperState.MISSING);
    }
}
