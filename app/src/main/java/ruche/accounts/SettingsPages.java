package ruche.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import ruche.kernel.Refusal;
import ruche.shell.Forms;
import ruche.shell.Meanwhile;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// The settings of a cell: looked at, kept, and taken over from elsewhere.
@Controller
class SettingsPages {
    private final Cells cells;
    private final Logos logos;
    private final SettingsFile file;
    private final KeptFiles files;
    private final Forms forms;

    SettingsPages(Cells cells, Logos logos, SettingsFile file, KeptFiles files, Forms forms) {
        this.cells = cells;
        this.logos = logos;
        this.file = file;
        this.files = files;
        this.forms = forms;
    }

    @GetMapping("/c/{cell}/settings")
    String settings(Visit visit, Model model) {
        model.addAttribute("form", Meanwhile.open(named(visit)));
        return "accounts/settings";
    }

    private Typed named(Visit visit) {
        return Typed.nothing().withText("name", cells.byId(visit.cell()).name());
    }

    @PostMapping("/c/{cell}/settings/name")
    String rename(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var meanwhile = Meanwhile.of(Typed.of(fields), named(visit));
        var form = meanwhile.form();
        return forms.take(
                visit,
                response,
                model,
                meanwhile,
                () -> {
                    var name = form.bilingual("name");
                    if (name.ar().isEmpty() || name.fr().isEmpty())
                        throw new Refusal("accounts.cell-name-both").about("name");
                    cells.rename(visit.cell(), name, visit.by());
                    return "/settings";
                },
                () -> settings(visit, model));
    }

    @PostMapping("/c/{cell}/settings/logo")
    String logo(
            Visit visit,
            @RequestParam(required = false) @Nullable MultipartFile logo,
            HttpServletResponse response,
            Model model) {
        return forms.tell(
                visit,
                response,
                model,
                () -> {
                    KeptFiles.refuseEmpty(logo, "logo");
                    if (logo == null || logo.isEmpty()) throw new Refusal("accounts.logo-choose").about("logo");
                    if (logo.getSize() > Logo.MOST) throw Logo.tooLarge();
                    logos.set(visit.cell(), bytes(logo), visit.by());
                    return Forms.Done.of("/settings", "accounts.said-logo");
                },
                () -> settings(visit, model));
    }

    @PostMapping("/c/{cell}/settings/logo/remove")
    String removeLogo(Visit visit, HttpServletResponse response, Model model) {
        return forms.tell(
                visit,
                response,
                model,
                () -> {
                    logos.remove(visit.cell(), visit.by());
                    return Forms.Done.of("/settings", "accounts.said-no-logo");
                },
                () -> settings(visit, model));
    }

    /// Of that hash, so that browsers may keep it for good.
    @GetMapping("/c/{cell}/logo/{hash}")
    void logo(Visit visit, @PathVariable String hash, HttpServletResponse response) throws IOException {
        var picture = logos.small(visit.cell(), hash);
        response.setContentType(Logo.mediaType(picture));
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.getOutputStream().write(picture);
    }

    @GetMapping("/c/{cell}/settings/file")
    void download(Visit visit, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"settings-" + visit.here().code() + ".json\"");
        response.getOutputStream().write(file.of(visit.cell()));
    }

    /// @param act `take`, else it is only looked at
    @PostMapping("/c/{cell}/settings/file")
    String take(
            Visit visit,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile given,
            @RequestParam(defaultValue = "look") String act,
            @RequestParam(defaultValue = "") String kept,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model) {
        var form = Typed.of(fields);
        model.addAttribute("wished", form);
        return forms.attempt(
                response,
                model,
                () -> {
                    var chosen = chosen(visit, given, kept);
                    var wish = wish(visit, form, chosen, model);
                    boolean done = act.equals("take");
                    var taken = done
                            ? file.take(visit.cell(), chosen.content(), wish, visit.by())
                            : file.look(visit.cell(), chosen.content(), wish, visit.by());
                    if (!wish.isSaid() && wish.from() != null)
                        model.addAttribute(
                                "wished", form.with("cycles", "moved").with("from", wish.from()));
                    if (done) files.drop(kept);
                    else keep(visit, chosen, model);
                    model.addAttribute("taken", taken);
                    model.addAttribute("done", done);
                    return settings(visit, model);
                },
                () -> settings(visit, model));
    }

    private KeptFile chosen(Visit visit, @Nullable MultipartFile given, String kept) {
        if (given != null && given.getSize() > SettingsFile.MOST) throw SettingsFile.large();
        var chosen = files.given(visit, purpose(visit), given, kept, "file");
        if (chosen == null) throw new Refusal("accounts.settings-choose").about("file");
        return chosen;
    }

    /// A day that is missing is no reason to choose the file again.
    private SettingsWish wish(Visit visit, Typed form, KeptFile chosen, Model model) {
        try {
            return SettingsWish.of(form);
        } catch (Refusal unsaid) {
            keep(visit, chosen, model);
            throw unsaid;
        }
    }

    /// What was looked at is what will be taken.
    private void keep(Visit visit, KeptFile chosen, Model model) {
        model.addAttribute("kept", files.keep(visit, purpose(visit), chosen));
        model.addAttribute("keptName", chosen.name());
    }

    private static String purpose(Visit visit) {
        return "accounts/settings/" + visit.here().code();
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
