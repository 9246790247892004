package ruche.appraisal;

import java.util.UUID;
import ruche.kernel.Ids;

public record ConvergenceId(UUID value) {
    static ConvergenceId next() {
        return new ConvergenceId(Ids.next());
    }
}
