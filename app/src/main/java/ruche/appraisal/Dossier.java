package ruche.appraisal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.ideas.Idea;
import ruche.kernel.Bilingual;
import ruche.strategy.SectorProgramme;
import ruche.strategy.SectorProgrammeId;

/// An idea with all that its appraisal says of it, for pages.
///
/// @param axis null when it has none
/// @param commune null when it has none
/// @param services names by id
/// @param opinions by service, latest first, revised ones included
/// @param joined oldest first, those taken back included
/// @param gaps on what it does not meet each programme of the cell
/// @param decisions latest first, revised ones included
record Dossier(
        Idea idea,
        @Nullable Bilingual axis,
        @Nullable Bilingual commune,
        Map<UUID, Bilingual> services,
        List<Opinion> opinions,
        List<Joined> joined,
        List<Decision> decisions,
        Map<SectorProgrammeId, Set<Convergence.Ground>> gaps) {

    record Joined(Convergence convergence, SectorProgramme programme) {}

    /// On what the idea and the programme do not meet, as far as their sheets tell.
    Set<Convergence.Ground> gaps(SectorProgramme programme) {
        return gaps.getOrDefault(programme.id(), Set.of());
    }

    List<SectorProgramme> nearestFirst(List<SectorProgramme> programmes) {
        return programmes.stream()
                .sorted(Comparator.comparingInt(programme -> gaps(programme).size()))
                .toList();
    }

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

    /// Null while nothing is decided.
    @Nullable Decision decided() {
        return decisions.stream().filter(Decision::stands).findFirst().orElse(null);
    }

    @Nullable Bilingual service(Opinion opinion) {
        return services.get(opinion.service().value());
    }
}
