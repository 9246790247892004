package ruche.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Visit;
import ruche.shell.Words;

/// Setting a password by a link.
@Controller
class ResetPages {
    private final ResetLinks links;
    private final ResetByMail byMail;
    private final Forms forms;
    private final Words words;
    private final Flash flash;

    ResetPages(ResetLinks links, ResetByMail byMail, Forms forms, Words words, Flash flash) {
        this.links = links;
        this.byMail = byMail;
        this.forms = forms;
        this.words = words;
        this.flash = flash;
    }

    /// Where mail leaves this program, the page sends a link; else it says who makes one.
    @GetMapping("/sign-in/forgot")
    String forgot(Model model) {
        model.addAttribute("mail", byMail.ready());
        return "accounts/forgot";
    }

    @PostMapping("/sign-in/forgot")
    String forgot(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return forms.attempt(
                response,
                model,
                () -> {
                    if (!byMail.ready()) throw new Refusal("accounts.no-mail");
                    byMail.ask(email, request.getRemoteAddr());
                    flash.say(response, "accounts.link-perhaps-sent");
                    return "redirect:/sign-in";
                },
                () -> forgot(model));
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
