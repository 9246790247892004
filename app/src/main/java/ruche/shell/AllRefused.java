package ruche.shell;

import java.util.List;
import ruche.kernel.Refusal;

/// Several rules that stop an act, each about a part of what was given. Who can say one thing only says the first.
public final class AllRefused extends Refusal {
    private final transient List<Refusal> all;

    AllRefused(List<Refusal> all) {
        super(all.getFirst().key(), all.getFirst().arguments());
        this.all = List.copyOf(all);
        about(all.getFirst().about());
    }

    /// What is to be said of a refusal, itself or all that it holds.
    public static List<Refusal> of(Refusal refusal) {
        return refusal instanceof AllRefused many ? many.all : List.of(refusal);
    }
}
