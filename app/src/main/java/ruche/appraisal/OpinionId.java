package ruche.appraisal;

import java.util.UUID;
import ruche.kernel.Ids;

public record OpinionId(UUID value) {
    static OpinionId next() {
        return new OpinionId(Ids.next());
    }
}
