package ruche.notices;

import java.util.List;
import java.util.Map;
import ruche.kernel.Lang;

/// What a mailing would say to whom, before it is sent.
///
/// @param texts each that differs from the others, once
/// @param first names of some of the recipients
record MailingPreview(Notices.Reached reached, List<Shown> texts, List<String> first) {
    /// One text and who reads it.
    ///
    /// @param in the language in which it is written, of those that it is read in where it is written in several
    /// @param readers how many get it so, by the language they read in
    record Shown(Lang in, Texts.Text text, Map<Lang, Integer> readers) {}
}
