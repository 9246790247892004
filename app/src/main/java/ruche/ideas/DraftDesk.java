package ruche.ideas;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import ruche.ideas.IdeaDrafts.Draft;
import ruche.kernel.Ids;
import ruche.shell.Visit;

/// Which draft a form of an idea continues, and what is kept of it.
@Component
class DraftDesk {
    /// Field of the form that names its draft; asked for in the address as well, where `new` asks for an empty form.
    static final String FIELD = "draft";

    /// Of a form that names none.
    private static final UUID UNNAMED = new UUID(0, 0);

    private final IdeaDrafts drafts;

    DraftDesk(IdeaDrafts drafts) {
        this.drafts = drafts;
    }

    /// Puts the draft asked for before the form: the latest where none is; and names the others.
    ///
    /// @return what was typed in it; empty where the form begins anew
    Map<String, String> open(Visit visit, String asked, Model model) {
        var all = all(visit);
        var found = all.stream()
                .filter(draft -> asked.isEmpty() || draft.id().toString().equals(asked))
                .findFirst();
        model.addAttribute("draft", found.isPresent());
        show(all, found.map(Draft::id).orElseGet(Ids::next), model);
        return found.map(Draft::fields).orElse(Map.of());
    }

    /// The form that was sent keeps its draft.
    void stay(Visit visit, IdeaForm form, Model model) {
        show(all(visit), id(form.text(FIELD)), model);
    }

    void keep(Visit visit, MultiValueMap<String, String> fields) {
        var person = visit.personId();
        if (person != null) drafts.keep(visit.cell(), person, id(fields.getFirst(FIELD)), IdeaForm.kept(fields));
    }

    void drop(Visit visit, String draft) {
        var person = visit.personId();
        if (person != null) drafts.drop(visit.cell(), person, id(draft));
    }

    /// What the visitor has begun and not handed in, the latest first.
    List<Draft> all(Visit visit) {
        var person = visit.personId();
        return person == null ? List.of() : drafts.of(visit.cell(), person);
    }

    private static void show(List<Draft> all, UUID id, Model model) {
        model.addAttribute("draftId", id.toString());
        model.addAttribute(
                "otherDrafts",
                all.stream().filter(draft -> !draft.id().equals(id)).toList());
    }

    private static UUID id(@Nullable String text) {
        try {
            return text == null ? UNNAMED : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return UNNAMED;
        }
    }
}
