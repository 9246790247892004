package ruche.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.shell.Flash;

@Controller
class SignInPages {
    private final SignIn signIn;
    private final Flash flash;

    SignInPages(SignIn signIn, Flash flash) {
        this.signIn = signIn;
        this.flash = flash;
    }

    @GetMapping("/sign-in")
    String ask(@RequestParam(defaultValue = "/") String back, Model model) {
        return form(model, "", back, "");
    }

    @PostMapping("/sign-in")
    String enter(
            @RequestParam String login,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var person = signIn.check(login, password);
        if (person.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(model, login, back, "accounts.wrong");
        }
        SignedIn.begin(request, person.get());
        return "redirect:" + own(back);
    }

    @PostMapping("/sign-in/again")
    String again(Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return form(model, "", "/", "");
    }

    @PostMapping("/sign-out")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        SignedIn.end(request);
        flash.say(response, "accounts.signed-out");
        return "redirect:/";
    }

    private static String form(Model model, String login, String back, String wrong) {
        model.addAttribute("login", login);
        model.addAttribute("back", own(back));
        model.addAttribute("wrong", wrong);
        return "accounts/sign-in";
    }

    /// Only a path of this site.
    private static String own(String back) {
        return back.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") || back.equals("/") ? back : "/";
    }
}
