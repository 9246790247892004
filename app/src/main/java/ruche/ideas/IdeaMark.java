package ruche.ideas;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ruche.kernel.Refusal;
import ruche.record.Fingerprint;

/// What an idea was when a form about it was opened. Whoever saves what another changed meanwhile is told so once, sees
/// what stands now, and saves again if he means it.
record IdeaMark(String mark) {
    /// In which the form brings it back.
    static final String FIELD = "seen";

    private static final int BYTES = 8;

    static IdeaMark of(Idea idea) {
        return new IdeaMark(digest(idea.toString()));
    }

    /// With what scrutiny says of it.
    ///
    /// @param messages how many were exchanged about it
    static IdeaMark of(Idea idea, Map<UUID, CheckAnswer> checks, int messages) {
        return new IdeaMark(digest(idea + " " + new TreeMap<>(checks) + " " + messages));
    }

    /// @param seen as the form brings it back; a form without it is taken as it is
    boolean differs(String seen) {
        return !seen.isEmpty() && !seen.equals(mark);
    }

    /// @throws Refusal `ideas.changed-meanwhile`
    void check(String seen) {
        if (differs(seen)) throw new Refusal("ideas.changed-meanwhile");
    }

    private static String digest(String whole) {
        return HexFormat.of().formatHex(Fingerprint.of(whole), 0, BYTES);
    }
}
