package ruche.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The words of the documents: messages `publication.report.*`, `publication.batch.*`, `publication.letter.*` and
/// `publication.register.*`.
final class DocumentLabels {
    static final List<String> REPORT = List.of(
            "contents",
            "highlights",
            "context",
            "work-programme",
            "activity",
            "who",
            "when",
            "objectives",
            "objectives-of-cell",
            "meetings",
            "date",
            "kind",
            "meeting",
            "place",
            "participation",
            "participation-note",
            "category",
            "count",
            "unit",
            "per-axis",
            "per-commune",
            "axis",
            "commune",
            "ideas",
            "asked",
            "counted",
            "total",
            "opinions",
            "service",
            "opinions-asked",
            "feasible",
            "on-conditions",
            "not-feasible",
            "not-concerned",
            "waiting",
            "convergences",
            "number",
            "title",
            "sector-programme",
            "why",
            "retained",
            "bearer",
            "cost",
            "postponed",
            "refused",
            "reason",
            "register",
            "state",
            "number-of",
            "diagnosis",
            "proposed",
            "own",
            "programmes",
            "partners",
            "recommendations",
            "recommendation",
            "due",
            "annexes",
            "map-note",
            "none");

    static final List<String> BATCH = List.of(
            "service",
            "batch",
            "deadline",
            "how-to",
            "number",
            "bearer",
            "commune",
            "cost",
            "need",
            "aspect",
            "reasons",
            "name",
            "function",
            "signed-on",
            "stamp");

    static final List<String> LETTER = List.of(
            "reference",
            "to",
            "subject",
            "meeting-intro",
            "meeting",
            "day",
            "time",
            "place",
            "number",
            "title",
            "bearer",
            "commune",
            "closing",
            "enclosed",
            "signature");

    static final List<String> REGISTER = List.of(
            "ideas",
            "participation",
            "per-axis",
            "per-commune",
            "number",
            "title",
            "bearer",
            "axis",
            "commune",
            "commune-code",
            "asked",
            "granted",
            "currency",
            "proposed-on",
            "state",
            "reason",
            "category",
            "count",
            "unit",
            "ideas-count");

    private DocumentLabels() {}

    /// @param say a message in the document's language, by its key
    static Map<String, String> report(UnaryOperator<String> say) {
        return labels("publication.report.", REPORT, say);
    }

    /// @param say a message in the document's language, by its key
    static Map<String, String> batch(UnaryOperator<String> say) {
        return labels("publication.batch.", BATCH, say);
    }

    /// @param say a message in the document's language, by its key
    static Map<String, String> letter(UnaryOperator<String> say) {
        return labels("publication.letter.", LETTER, say);
    }

    static final List<String> INVITATION = List.of(
            "to",
            "subject",
            "greeting",
            "meeting",
            "day",
            "time",
            "place",
            "agenda",
            "agenda-later",
            "answer",
            "code",
            "code-alt",
            "closing",
            "signature");

    static final List<String> CERTIFICATE =
            List.of("heading", "number", "certifies", "took-part", "issued", "signature", "check", "code", "code-alt");

    static final List<String> MINUTES = List.of(
            "heading",
            "kind",
            "day",
            "place",
            "chair",
            "conclusion",
            "code",
            "resolution",
            "owner",
            "due",
            "nothing",
            "signature");

    /// @param say a message in the document's language, by its key
    static Map<String, String> minutes(UnaryOperator<String> say) {
        return withColon(labels("publication.minutes.", MINUTES, say), say);
    }

    static final List<String> RESTITUTION = List.of(
            "place",
            "answer",
            "accepted",
            "unchanged",
            "not-accepted",
            "changes",
            "before",
            "after",
            "because",
            "of-own",
            "none");

    /// @param say a message in the document's language, by its key
    static Map<String, String> restitution(UnaryOperator<String> say) {
        return withColon(labels("publication.restitution.", RESTITUTION, say), say);
    }

    static final List<String> CODE_SHEET = List.of(
            "heading",
            "intro",
            "person",
            "actor",
            "address",
            "login",
            "code",
            "until",
            "step-open",
            "step-type",
            "step-password",
            "picture-alt",
            "secret");

    /// @param say a message in the document's language, by its key
    static Map<String, String> codeSheet(UnaryOperator<String> say) {
        return labels("publication.code-sheet.", CODE_SHEET, say);
    }

    static final List<String> DIRECTORY = List.of("name", "kind", "receipt", "contacts", "none");

    /// @param say a message in the document's language, by its key
    static Map<String, String> directory(UnaryOperator<String> say) {
        return labels("publication.directory.", DIRECTORY, say);
    }

    /// @param say a message in the document's language, by its key
    static Map<String, String> certificate(UnaryOperator<String> say) {
        return labels("publication.certificate.", CERTIFICATE, say);
    }

    /// Of a letter of the outbox.
    static final List<String> MESSAGE = List.of("to", "address", "picture-alt");

    /// @param say a message in the document's language, by its key
    static Map<String, String> message(UnaryOperator<String> say) {
        return labels("publication.message.", MESSAGE, say);
    }

    /// @param say a message in the document's language, by its key
    static Map<String, String> invitation(UnaryOperator<String> say) {
        return labels("publication.invitation.", INVITATION, say);
    }

    /// @param say a message in the reader's language, by its key
    static Map<String, String> register(UnaryOperator<String> say) {
        return labels("publication.register.", REGISTER, say);
    }

    /// What stands between a name and what it names, as the language writes it.
    private static Map<String, String> withColon(Map<String, String> labels, UnaryOperator<String> say) {
        labels.put("colon", say.apply("shell.colon"));
        return labels;
    }

    private static Map<String, String> labels(String prefix, List<String> keys, UnaryOperator<String> say) {
        var labels = new LinkedHashMap<String, String>();
        for (var key : keys) labels.put(key, say.apply(prefix + key));
        return labels;
    }
}
