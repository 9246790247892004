package ruche.notices;

import org.jspecify.annotations.Nullable;
import ruche.kernel.CellId;
import ruche.kernel.Lang;

/// A message as it leaves.
///
/// @param name of the recipient
/// @param messageId without brackets
/// @param link absolute; null for none
/// @param come what to do instead where it leads somewhere and no link can say where; else empty
record Outgoing(
        CellId cell,
        String name,
        @Nullable String email,
        @Nullable String phone,
        Lang lang,
        String subject,
        String body,
        String messageId,
        @Nullable String link,
        String come) {
    /// The text with the link below it, or with what to do instead.
    String withLink() {
        if (link != null) return body + "\n\n" + link;
        return come.isEmpty() ? body : body + "\n\n" + come;
    }

    /// Without anything personal.
    @Override
    public String toString() {
        return "Outgoing " + messageId;
    }
}
