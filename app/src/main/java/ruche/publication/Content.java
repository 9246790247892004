package ruche.publication;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.record.Fingerprint;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a version says, in every language; stored as JSON and never changed.
///
/// @param format grows when an older content must be read in another way
/// @param report by the languages' codes
record Content(int format, Map<String, ReportDocument> report) {
    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Content of(EnumMap<Lang, ReportDocument> report) {
        var byCode = new LinkedHashMap<String, ReportDocument>();
        report.forEach((lang, document) -> byCode.put(lang.code(), document));
        return new Content(FORMAT, byCode);
    }

    /// The language in which a reader of `lang` reads it: that one, or the French of what was published before the
    /// program spoke it.
    Lang langIn(Lang lang) {
        return report.containsKey(lang.code()) ? lang : Lang.FR;
    }

    /// As a reader of `lang` reads it.
    ReportDocument in(Lang lang) {
        var code = langIn(lang).code();
        var document = report.get(code);
        if (document == null) throw new NotFound(code);
        return document;
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static byte[] hash(String json) {
        return Fingerprint.of(json);
    }

    static Content read(String json) {
        return JSON.readValue(json, Content.class);
    }
}
