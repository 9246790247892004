package ruche.accounts;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Visit;
import ruche.shell.Words;

/// Setting a password by a link.
@Controller
class ResetPages {
    private final ResetLinks links;
    private final Words words;
    private final Flash flash;

    ResetPages(ResetLinks links, Words words, Flash flash) {
        this.links = links;
        this.words = words;
        this.flash = flash;
    }

    /// No mail leaves this program, so the page says who makes a link.
    @GetMapping("/sign-in/forgot")
    String forgot() {
        return "accounts/forgot";
    }

    @GetMapping("/sign-in/reset/{token}")
    String ask(@PathVariable String token, HttpServletResponse response, Model model) {
        if (!links.open(token)) return ended(response, model);
        return form(token, response, model, "");
    }

    @PostMapping("/sign-in/reset/{token}")
    String set(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            Visit visit,
            HttpServletResponse response,
            Model model) {
        if (!links.open(token)) return ended(response, model);
        try {
            links.use(token, new NewPassword(password));
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(token, response, model, words.say(visit.lang(), refusal));
        }
        flash.say(response, "accounts.password-set");
        return "redirect:/sign-in";
    }

    private static String form(String token, HttpServletResponse response, Model model, String problem) {
        unseen(response);
        model.addAttribute("token", token);
        model.addAttribute("problem", problem);
        return "accounts/reset";
    }

    private static String ended(HttpServletResponse response, Model model) {
        unseen(response);
        response.setStatus(HttpServletResponse.SC_GONE);
        model.addAttribute("token", "");
        model.addAttribute("problem", "");
        return "accounts/reset";
    }

    /// The address is the secret: it goes nowhere else.
    private static void unseen(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }
}
