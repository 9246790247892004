package ruche.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Languages;

/// The first sign-in of somebody who was handed a code on paper: it sets the password.
@Controller
class CodePages {
    private final FirstCodes codes;
    private final OwnAccount own;
    private final Forms forms;
    private final Flash flash;
    private final CsrfAuthenticationStrategy freshToken;

    CodePages(FirstCodes codes, OwnAccount own, Forms forms, Flash flash, CsrfAuthenticationStrategy freshToken) {
        this.codes = codes;
        this.own = own;
        this.forms = forms;
        this.flash = flash;
        this.freshToken = freshToken;
    }

    /// @param login as the square on the sheet says it
    @GetMapping(FirstCode.PAGE)
    String ask(@RequestParam(defaultValue = "") String login, Model model) {
        model.addAttribute("login", login);
        return "accounts/code";
    }

    @PostMapping(FirstCode.PAGE)
    String enter(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return forms.attempt(
                response,
                model,
                () -> {
                    if (login.isBlank()) throw new Refusal("accounts.login-missing").about("login");
                    if (code.isBlank()) throw new Refusal("accounts.code-missing").about("code");
                    var tried = codes.use(login, code, new NewPassword(password), request.getRemoteAddr());
                    return switch (tried) {
                        case SignIn.Outcome.Entered(var person) -> entered(person, request, response);
                        case SignIn.Outcome.Wrong() -> throw new Refusal("accounts.code-wrong").about("code");
                        case SignIn.Outcome.TooMany(var wait) ->
                            throw new Refusal("accounts.too-many", SignInPages.minutes(wait));
                    };
                },
                () -> ask(login, model));
    }

    private String entered(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        SignedIn.begin(request, person);
        freshToken.onAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person.value().toString(), null, List.of()),
                request,
                response);
        if (!Languages.isChosen(request)) own.language(person).ifPresent(lang -> Languages.remember(lang, response));
        flash.say(response, "accounts.code-was-used");
        return "redirect:" + own.start(person);
    }
}
