package ruche.notices;

import java.util.Map;
import ruche.kernel.PersonId;

/// What a secret message says only once it leaves, so that it is kept nowhere: a bean beside the kind.
interface LateWords {
    /// Code of the kind.
    String kind();

    /// By placeholder; made anew at each try.
    Map<String, String> of(PersonId person);
}
