package ruche.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;

/// Takes a form in: does the act and goes on, or shows the form again and says why not.
@Component
public class Forms {
    private final Words words;
    private final Flash flash;

    Forms(Words words, Flash flash) {
        this.words = words;
        this.flash = flash;
    }

    /// @param act does it and answers where to go on inside the cell, such as `/ideas`
    /// @param again fills the model and names the view of the form; its `problem` says why
    public String take(
            Visit visit, HttpServletResponse response, Model model, Supplier<String> act, Supplier<String> again) {
        try {
            var next = act.get();
            flash.say(response, "shell.saved");
            return "redirect:/c/" + visit.here().code() + next;
        } catch (NotFound missing) {
            throw missing;
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("problem", words.say(visit.lang(), refusal));
            return again.get();
        }
    }
}
