package ruche.actors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an example's folder tells of its actors beside their lines: who holds which office, papers, and requests of
/// bodies that want to enter the registry. Days are counted from today, so that an example has papers that end soon
/// whenever it is shown.
@Component
public class RegistryFile {
    private static final String NAME = "registry.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Actors actors;
    private final Holders holders;
    private final Papers papers;
    private final Registrations registrations;
    private final ActorRules rules;

    RegistryFile(Actors actors, Holders holders, Papers papers, Registrations registrations, ActorRules rules) {
        this.actors = actors;
        this.holders = holders;
        this.papers = papers;
        this.registrations = registrations;
        this.rules = rules;
    }

    /// Takes it in once; a folder without the file has none.
    ///
    /// @throws Refusal `actors.registry-unreadable`, `actors.registry-unknown`, or as what it tells is refused
    @Transactional
    public void take(CellId cell, Path folder, By by) {
        var file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) return;
        var told = read(file);
        if (taken(cell, told)) return;
        var picture = picture(folder.resolve(text(told, "picture")));
        for (var one : told.path("holders")) holder(cell, one, by);
        for (var one : told.path("papers")) paper(cell, one, picture, by);
        for (var one : told.path("requests")) request(cell, one, picture);
    }

    /// Whether the first that it tells of holds his office already.
    private boolean taken(CellId cell, JsonNode told) {
        var first = told.path("holders").path(0);
        return !first.isMissingNode() && !holders.of(cell, actor(cell, first)).isEmpty();
    }

    private void holder(CellId cell, JsonNode one, By by) {
        holders.add(
                cell,
                actor(cell, one),
                new NewHolder(
                        named(Office.class, text(one, "office")),
                        text(one, "name"),
                        named(Gender.class, text(one, "gender")),
                        named(AgeBand.class, text(one, "age")),
                        ago(cell, one, "sinceDaysAgo"),
                        ahead(cell, one, "untilDaysAhead")),
                by);
    }

    private void paper(CellId cell, JsonNode one, byte[] picture, By by) {
        var actor = actor(cell, one);
        var said =
                new NewPaper(text(one, "kind"), ago(cell, one, "issuedDaysAgo"), ahead(cell, one, "expiresDaysAhead"));
        var id = papers.handIn(cell, actor, said, "example.png", PaperFile.of(picture), by);
        var verdict = text(one, "verdict");
        if (verdict.equals("WAITING")) return;
        var handed = papers.paper(cell, actor, id);
        papers.check(
                cell,
                actor,
                id,
                named(Paper.Verdict.class, verdict),
                text(one, "why"),
                new NewPaper(handed.kind(), handed.issuedOn(), handed.expiresOn()),
                by);
    }

    private void request(CellId cell, JsonNode one, byte[] picture) {
        var body = new NewActor(
                named(ActorKind.class, text(one, "kind")),
                new Bilingual(text(one, "ar"), text(one, "fr")),
                text(one, "commune"),
                text(one, "field"),
                "");
        var code = registrations.begin(cell, body, Lang.AR, "example");
        var receipt = one.path("receipt");
        registrations.papers(cell, registrations.opened(cell, code), receipt(cell, receipt), null, false);
        registrations.photo(cell, registrations.opened(cell, code), PaperFile.of(picture), "example.png");
        var person = one.path("person");
        var applicant = new Applicant(
                text(person, "name"), named(Office.class, text(person, "office")), null, text(person, "email"));
        registrations.applicant(cell, registrations.opened(cell, code), applicant);
        registrations.send(cell, registrations.opened(cell, code), true);
    }

    private @Nullable Receipt receipt(CellId cell, JsonNode node) {
        if (node.isMissingNode()) return null;
        return new Receipt(
                text(node, "number"),
                named(ReceiptKind.class, text(node, "kind")),
                ago(cell, node, "daysAgo"),
                text(node, "authority"));
    }

    private ActorId actor(CellId cell, JsonNode one) {
        return actors.byKey(cell, text(one, "actor")).orElseThrow(() -> unknown(text(one, "actor")));
    }

    private LocalDate ago(CellId cell, JsonNode node, String name) {
        return rules.today(cell).minusDays(node.path(name).asInt(0));
    }

    private @Nullable LocalDate ahead(CellId cell, JsonNode node, String name) {
        return node.path(name).isNumber()
                ? rules.today(cell).plusDays(node.path(name).asInt())
                : null;
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) {
        for (var one : type.getEnumConstants()) if (one.name().equals(name)) return one;
        throw unknown(name);
    }

    private static byte[] picture(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file);
        } catch (JacksonException broken) {
            throw new Refusal("actors.registry-unreadable", NAME);
        }
    }

    private static Refusal unknown(String value) {
        return new Refusal("actors.registry-unknown", NAME, value);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
