package ruche.meetings;

import java.util.LinkedHashMap;
import java.util.Map;
import ruche.kernel.Bilingual;
import ruche.shell.Typed;

/// The fields in which minutes are written.
final class MinutesForm {
    private MinutesForm() {}

    /// @param draft says which fields there are
    static Map<String, Bilingual> read(Typed form, MinutesText draft) {
        var written = new LinkedHashMap<String, Bilingual>();
        for (var part : draft.parts()) {
            if (part.kind() == MinutesPart.Kind.TEXT) put(form, "text/" + part.code(), written);
            for (var point : part.points()) {
                put(form, "said/" + point.id(), written);
                put(form, "concluded/" + point.id(), written);
            }
        }
        return written;
    }

    static Typed show(MinutesText draft) {
        var form = Typed.nothing();
        for (var one : draft.written().entrySet()) form = form.withText(field(one.getKey()), one.getValue());
        return form;
    }

    private static void put(Typed form, String key, Map<String, Bilingual> written) {
        var text = form.proseOrNull(field(key));
        if (text != null) written.put(key, lines(text));
    }

    /// Browsers end lines by CRLF.
    private static Bilingual lines(Bilingual text) {
        return new Bilingual(text.ar().replace("\r\n", "\n"), text.fr().replace("\r\n", "\n"));
    }

    static String field(String key) {
        return key.replace('/', '-');
    }
}
