package ruche.engine.text.convergence;

import java.util.List;
import java.util.Set;

/// What funds: a programme, a call, a fund.
///
/// @param communes codes; empty for everywhere
/// @param targets ids of concepts of the glossary that it is restricted to; empty for everybody
/// @param least in minor units, of what it pays; 0 for no bound
/// @param most in minor units, of what it pays; 0 for no bound
/// @param share of the amount that it pays at most, from 0 to 1
/// @param conditions to be fulfilled besides, in any words; they are shown, not judged
public record Offer(
        String id,
        String arabicName,
        String arabic,
        String frenchName,
        String french,
        Set<String> communes,
        Period period,
        Set<String> targets,
        long least,
        long most,
        double share,
        List<String> conditions) {
    public Offer {
        communes = Set.copyOf(communes);
        targets = Set.copyOf(targets);
        conditions = List.copyOf(conditions);
        if (!(share > 0 && share <= 1)) throw new IllegalArgumentException("no share: " + share);
        if (least < 0 || most < 0 || (most > 0 && least > most))
            throw new IllegalArgumentException("no bounds: " + least + " " + most);
    }

    public Offer(String id, String arabicName, String arabic, String frenchName, String french) {
        this(id, arabicName, arabic, frenchName, french, Set.of(), Period.ALWAYS, Set.of(), 0, 0, 1, List.of());
    }
}
