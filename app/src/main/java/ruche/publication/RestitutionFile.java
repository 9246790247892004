package ruche.publication;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.actors.Actors;
import ruche.ideas.IdeaState;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.shell.Typed;
import ruche.strategy.Cycle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A restitution of the past from a file of a cycle's folder: a list of ideas, the remarks that were made on it, and
/// what the cell answered.
@Component
public class RestitutionFile {
    private static final String NAME = "restitution.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Restitutions restitutions;
    private final Remarks remarks;
    private final Actors actors;

    RestitutionFile(Restitutions restitutions, Remarks remarks, Actors actors) {
        this.restitutions = restitutions;
        this.remarks = remarks;
        this.actors = actors;
    }

    /// Takes it in once; a folder without the file has none.
    ///
    /// @throws Refusal `publication.texts-unreadable`, `publication.texts-unknown`
    @Transactional
    public void take(CellId cell, Cycle cycle, Path folder, By by) {
        var file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)
                || restitutions.all(cell).stream().anyMatch(one -> one.cycle().equals(cycle.id()))) return;
        var told = read(file);
        var put = new NewRestitution(
                new NewRestitution.What.Ideas(state(told)),
                both(told.path("title")),
                Bilingual.orNull(text(told.path("lead"), "ar"), text(told.path("lead"), "fr")),
                Typed.day("opens", text(told, "opens")),
                Typed.day("closes", text(told, "closes")));
        var id = restitutions.open(cell, cycle, put, by);
        for (var one : told.path("remarks")) {
            var remark = new NewRemark(
                    text(one, "place"),
                    Lang.of(text(one, "lang")).orElseThrow(() -> unknown(text(one, "lang"))),
                    actors.byKey(cell, text(one, "actor"))
                            .orElseThrow(() -> unknown(text(one, "actor")))
                            .value(),
                    "",
                    "",
                    false,
                    text(one, "body"),
                    text(one, "on").isEmpty() ? null : Typed.day("on", text(one, "on")));
            int number = remarks.writeDown(cell, id, remark, by);
            boolean accepted = one.path("accepted").asBoolean(false);
            remarks.answer(cell, id, number, accepted, both(one.path("answer")), by);
        }
        restitutions.giveBack(cell, id, null, both(told.path("summary")), by);
    }

    private static IdeaState state(JsonNode told) {
        for (var state : IdeaState.standing()) if (state.name().equals(text(told, "ideas"))) return state;
        throw unknown(text(told, "ideas"));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file);
        } catch (JacksonException broken) {
            throw new Refusal("publication.texts-unreadable", NAME);
        }
    }

    private static Refusal unknown(String value) {
        return new Refusal("publication.texts-unknown", NAME, value);
    }

    private static Bilingual both(JsonNode node) {
        return new Bilingual(text(node, "ar"), text(node, "fr"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
