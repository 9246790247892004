package ruche.notices;

import java.util.List;
import java.util.Map;
import ruche.kernel.Lang;

/// What a mailing would say to whom, before it is sent.
///
/// @param langs how many are written to in each language
/// @param texts as each language's recipients read it
/// @param first names of some of the recipients
record MailingPreview(
        Notices.Reached reached, Map<Lang, Integer> langs, Map<Lang, Texts.Text> texts, List<String> first) {}
