package ruche.appraisal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.ideas.Idea;
import ruche.kernel.Bilingual;
import ruche.strategy.SectorProgramme;

/// An idea with all that its appraisal says of it, for pages.
///
/// @param axis null when it has none
/// @param commune null when it has none
/// @param services names by id
/// @param opinions by service, latest first, revised ones included
/// @param joined oldest first, those taken back included
/// @param decisions latest first, revised ones included
record Dossier(
        Idea idea,
        @Nullable Bilingual axis,
        @Nullable Bilingual commune,
        Map<UUID, Bilingual> services,
        List<Opinion> opinions,
        List<Joined> joined,
        List<Decision> decisions) {

    record Joined(Convergence convergence, SectorProgramme programme) {}

    List<Opinion> standing() {
        return opinions.stream().filter(Opinion::stands).toList();
    }

    /// What the opinion replaced, latest first.
    List<Opinion> before(Opinion opinion) {
        return opinions.stream()
                .filter(one -> !one.stands() && one.service().equals(opinion.service()))
                .toList();
    }

    @Nullable Opinion standingOf(UUID service) {
        return standing().stream()
                .filter(opinion -> opinion.service().value().equals(service))
                .findFirst()
                .orElse(null);
    }

    @Nullable Bilingual service(Opinion opinion) {
        return services.get(opinion.service().value());
    }
}
