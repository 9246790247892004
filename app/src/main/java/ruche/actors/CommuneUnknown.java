package ruche.actors;

import ruche.kernel.Refusal;

/// A seat must be a place of the territory.
public class CommuneUnknown extends Refusal {
    CommuneUnknown(String code) {
        super("actors.commune-unknown", code);
    }
}
