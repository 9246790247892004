package ruche.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;

/// Takes a form in: does the act and goes on, or shows the form again with what was typed and says why not.
@Component
public class Forms {
    private final Flash flash;

    Forms(Flash flash) {
        this.flash = flash;
    }

    /// @param act does it and answers where to go on inside the cell, such as `/ideas`; the next page says that it is
    ///     saved
    /// @param again fills the model and names the view of the form; [Page#sent] says why
    public String take(
            Visit visit, HttpServletResponse response, Model model, Supplier<String> act, Supplier<String> again) {
        return attempt(
                response,
                model,
                () -> {
                    var next = act.get();
                    flash.say(response, "shell.saved");
                    return "redirect:/c/" + visit.here().code() + next;
                },
                again);
    }

    /// What was done, for the next page to say.
    ///
    /// @param next where to go on inside the cell
    /// @param key of the sentence
    public record Done(String next, String key, List<Object> arguments) {
        public static Done of(String next, String key, Object... arguments) {
            return new Done(next, key, List.of(arguments));
        }
    }

    /// As [#take], of an act that has a sentence of its own.
    public String tell(
            Visit visit, HttpServletResponse response, Model model, Supplier<Done> act, Supplier<String> again) {
        return attempt(
                response,
                model,
                () -> {
                    var done = act.get();
                    flash.say(response, done.key(), done.arguments().toArray());
                    return "redirect:/c/" + visit.here().code() + done.next();
                },
                again);
    }

    /// As [#take], of a form put together with what others did meanwhile.
    public String take(
            Visit visit,
            HttpServletResponse response,
            Model model,
            Meanwhile meanwhile,
            Supplier<String> act,
            Supplier<String> again) {
        if (meanwhile.isOfOthersToo()) sent(model).showInstead(meanwhile.form());
        return take(
                visit,
                response,
                model,
                () -> {
                    meanwhile.check();
                    return act.get();
                },
                again);
    }

    /// @param act does it, says so itself and answers the view
    /// @param again as in [#take]
    public String attempt(HttpServletResponse response, Model model, Supplier<String> act, Supplier<String> again) {
        var sent = sent(model);
        try {
            sent.mustBeShort();
            return act.get();
        } catch (NotFound missing) {
            throw missing;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            sent.refuse(refusal);
            return again.get();
        }
    }

    private static Sent sent(Model model) {
        if (model.getAttribute("page") instanceof Page page) return page.sent();
        throw new IllegalStateException("no page in the model: the form came by no controller of ours");
    }
}
