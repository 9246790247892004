package ruche.strategy;

import java.util.List;
import java.util.UUID;
import ruche.kernel.Bilingual;
import ruche.kernel.Period;

/// An activity as it is planned or corrected.
///
/// @param who actors in charge
/// @param objectives codes of the objectives it serves
public record NewActivity(
        String code, Bilingual title, Period period, List<UUID> who, List<String> objectives, ActivityState state) {
    public NewActivity {
        code = code.strip();
        who = List.copyOf(who);
        objectives = List.copyOf(objectives);
    }
}
