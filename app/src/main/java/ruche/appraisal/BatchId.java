package ruche.appraisal;

import java.util.UUID;
import ruche.kernel.Ids;

public record BatchId(UUID value) {
    static BatchId next() {
        return new BatchId(Ids.next());
    }
}
