package ruche.appraisal;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ruche.actors.ActorId;
import ruche.ideas.IdeaId;

/// All that was said, joined and decided in a cycle, as it stands; each list by the ideas' numbers.
///
/// @param asked how many opinions were asked of each service
public record CycleAppraisal(
        Map<ActorId, Long> asked, List<Opinion> opinions, List<Convergence> convergences, List<Decision> decisions) {

    public Map<IdeaId, List<Opinion>> opinionsByIdea() {
        var byIdea = new LinkedHashMap<IdeaId, List<Opinion>>();
        for (var opinion : opinions)
            byIdea.computeIfAbsent(opinion.idea(), _ -> new java.util.ArrayList<>())
                    .add(opinion);
        return byIdea;
    }

    /// How often each service came to each overall answer; every answer has its number, zero included.
    public Map<ActorId, Map<Answer, Long>> countsByService() {
        var byService = new LinkedHashMap<ActorId, Map<Answer, Long>>();
        for (var service : asked.keySet())
            byService.put(
                    service,
                    Assessment.counts(opinions.stream()
                            .filter(opinion -> opinion.service().equals(service))
                            .toList()));
        return byService;
    }

    /// Every verdict has its list, empty ones included.
    public Map<Verdict, List<Decision>> decisionsByVerdict() {
        var byVerdict = new EnumMap<Verdict, List<Decision>>(Verdict.class);
        for (var verdict : Verdict.values())
            byVerdict.put(
                    verdict,
                    decisions.stream()
                            .filter(decision -> decision.verdict() == verdict)
                            .toList());
        return byVerdict;
    }
}
