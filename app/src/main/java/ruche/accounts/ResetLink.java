package ruche.accounts;

import java.time.Instant;

/// A link that lets its bearer set a password, once. To be handed over, never stored.
///
/// @param path address on this installation, such as `/sign-in/reset/…`
/// @param until when it ends
public record ResetLink(String path, Instant until) {
    /// Without the secret.
    @Override
    public String toString() {
        return "ResetLink until " + until;
    }
}
