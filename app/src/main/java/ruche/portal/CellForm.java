package ruche.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import ruche.accounts.KeptFile;
import ruche.accounts.KeptFiles;
import ruche.accounts.NewCell;
import ruche.shell.Faults;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.territory.Places;

/// The fields in which a cell is described, with the list of its places. A list in which nothing is wrong stays with
/// the form while something else is.
@Component
class CellForm {
    private static final String LIST = "places";
    private static final String PURPOSE = "portal/places";

    private final CellOpening opening;
    private final KeptFiles files;

    CellForm(CellOpening opening, KeptFiles files) {
        this.opening = opening;
        this.files = files;
    }

    /// As most will want it.
    static Typed usual() {
        return Typed.nothing().with("zone", "Africa/Casablanca").with("currency", "MAD");
    }

    /// @param cell null where something is wrong with it
    /// @param list null where none was given
    record Read(@Nullable NewCell cell, @Nullable KeptFile list) {
        CellOpening.@Nullable PlaceFile places() {
            return list == null ? null : new CellOpening.PlaceFile(list.name(), list.content());
        }
    }

    /// What was typed and chosen; what is wrong with it stands in the faults.
    Read read(Visit visit, Typed form, @Nullable MultipartFile chosen, Faults faults) {
        var cell = faults.read(() -> NewCell.of(form));
        var file = faults.read(() -> files.given(visit, PURPOSE, chosen, form.text("kept"), LIST));
        var read = new Read(cell, file);
        faults.check(() -> opening.check(form, read.places(), visit.by()));
        return read;
    }

    /// The list stays while other things are mended; once all is right, none is kept.
    ///
    /// @param model of the page that shows the form again
    /// @throws ruche.kernel.Refusal for all that was wrong
    void end(Visit visit, Typed form, Read read, Faults faults, Model model) {
        var list = read.list();
        if (faults.none()) files.drop(form.text("kept"));
        else if (list != null && !faults.about(LIST)) {
            model.addAttribute("kept", files.keep(visit, PURPOSE, list));
            model.addAttribute("keptName", list.name());
        }
        faults.end();
    }

    static void show(Model model, Typed form) {
        model.addAttribute("form", form);
        model.addAttribute("columns", String.join(",", Places.columns()));
    }
}
