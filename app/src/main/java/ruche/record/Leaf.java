package ruche.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Hashes of entries.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1">RFC 6962 §2.1</a>
final class Leaf {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Leaf() {}

    /// SHA-256 of a zero byte and the entry.
    static byte[] hash(String entry) {
        var digest = sha256();
        digest.update((byte) 0);
        return digest.digest(entry.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] newSalt() {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /// Hexadecimal SHA-256 of salt and value.
    static String saltedHash(byte[] salt, String value) {
        var digest = sha256();
        digest.update(salt);
        return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
