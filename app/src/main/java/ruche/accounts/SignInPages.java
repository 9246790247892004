package ruche.accounts;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.PersonId;
import ruche.shell.Flash;
import ruche.shell.Languages;
import ruche.shell.Visit;
import ruche.shell.Words;

@Controller
class SignInPages {
    private final SignIn signIn;
    private final OwnAccount own;
    private final KeptInWords keptWords;
    private final Words words;
    private final Flash flash;
    private final CsrfAuthenticationStrategy freshToken;

    SignInPages(
            SignIn signIn,
            OwnAccount own,
            KeptInWords keptWords,
            Words words,
            Flash flash,
            CsrfAuthenticationStrategy freshToken) {
        this.signIn = signIn;
        this.own = own;
        this.keptWords = keptWords;
        this.words = words;
        this.flash = flash;
        this.freshToken = freshToken;
    }

    @GetMapping("/sign-in")
    String ask(@RequestParam(defaultValue = "/") String back, Visit visit, Model model) {
        if (visit.personId() != null) return "redirect:" + after(visit.personId(), back);
        return form(model, "", back, "", Kept.nothing());
    }

    @PostMapping("/sign-in")
    String enter(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String back,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var kept = Kept.carried(request);
        return switch (signIn.enter(login, password, request.getRemoteAddr())) {
            case SignIn.Outcome.Entered(var person) -> entered(person, back, kept, visit, request, response);
            case SignIn.Outcome.Wrong() -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                yield form(model, login, back, words.say(visit.lang(), "accounts.wrong"), kept);
            }
            case SignIn.Outcome.TooMany(var wait) -> {
                response.setStatus(429);
                response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
                yield form(model, login, back, words.say(visit.lang(), "accounts.too-many", minutes(wait)), kept);
            }
        };
    }

    private String entered(
            PersonId person,
            String back,
            Kept kept,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignedIn.begin(request, person);
        var entered =
                UsernamePasswordAuthenticationToken.authenticated(person.value().toString(), null, List.of());
        freshToken.onAuthentication(entered, request, response);
        if (!Languages.isChosen(request)) own.language(person).ifPresent(lang -> Languages.remember(lang, response));
        if (!kept.present()) return "redirect:" + after(person, back);
        request.setAttribute(Kept.class.getName(), kept);
        request.setAttribute(
                Visit.ATTRIBUTE, new Visit(visit.lang(), null, person, own.name(person), Set.of(), Map.of()));
        return "forward:/sign-in/resume";
    }

    private String after(PersonId person, String back) {
        var path = OwnPath.orHome(back);
        return path.equals("/") ? own.start(person) : path;
    }

    /// Shows what was kept to whom it belongs; where the browser runs scripts it is put back into its form.
    @PostMapping("/sign-in/resume")
    String resume(Visit visit, HttpServletRequest request, Model model) {
        if (!(request.getAttribute(Kept.class.getName()) instanceof Kept kept)) return "redirect:/";
        model.addAttribute("kept", kept);
        model.addAttribute("typed", keptWords.of(kept, visit.lang()));
        return "accounts/resume";
    }

    /// A form came without a session: nothing of it is lost.
    @PostMapping("/sign-in/again")
    String again(Visit visit, HttpServletRequest request, HttpServletResponse response, Model model) {
        var action = (String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (action == null) return "redirect:/sign-in";
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        var kept = Kept.of(action, request);
        var said = words.say(visit.lang(), kept.present() ? "accounts.session-ended-kept" : "accounts.session-ended");
        return form(model, "", "/", said, kept);
    }

    @PostMapping("/sign-out")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        SignedIn.end(request);
        KeptInBrowser.forget(response);
        flash.say(response, "accounts.signed-out");
        return "redirect:/";
    }

    private static String form(Model model, String login, String back, String said, Kept kept) {
        model.addAttribute("login", login);
        model.addAttribute("back", OwnPath.orHome(back));
        model.addAttribute("said", said);
        model.addAttribute("kept", kept);
        return "accounts/sign-in";
    }

    static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
