package ruche.notices;

import org.jspecify.annotations.Nullable;
import ruche.kernel.CellId;
import ruche.kernel.Lang;

/// A message as it leaves.
///
/// @param name of the recipient
/// @param messageId without brackets
/// @param link absolute; null for none
record Outgoing(
        CellId cell,
        String name,
        @Nullable String email,
        @Nullable String phone,
        Lang lang,
        String subject,
        String body,
        String messageId,
        @Nullable String link) {
    /// The text with the link below it.
    String withLink() {
        return link == null ? body : body + "\n\n" + link;
    }

    /// Without anything personal.
    @Override
    public String toString() {
        return "Outgoing " + messageId;
    }
}
