package ruche.ideas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Refusal;

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
    boolean differs(@Nullable String seen) {
        return seen != null && !seen.isEmpty() && !seen.equals(mark);
    }

    /// @throws Refusal `ideas.changed-meanwhile`
    void check(String seen) {
        if (differs(seen)) throw new Refusal("ideas.changed-meanwhile");
    }

    private static String digest(String whole) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
