package ruche.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/// Ids that any device can make by itself and that still sort by time (UUID version 7, RFC 9562 §5.7).
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /// A new id: 48 bits of milliseconds, then 74 random bits.
    public static UUID next() {
        long time = System.currentTimeMillis() << 16;
        return new UUID(time | 0x7000 | RANDOM.nextInt(1 << 12), RANDOM.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
