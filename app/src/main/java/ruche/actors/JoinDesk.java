package ruche.actors;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ruche.shell.Flash;
import ruche.shell.Visit;

/// What all steps of a request to enter the registry have in common.
@Component
class JoinDesk {
    private final Registrations registrations;
    private final Flash flash;

    JoinDesk(Registrations registrations, Flash flash) {
        this.registrations = registrations;
        this.flash = flash;
    }

    /// Goes on while the request may be written in; whoever comes back to it once it was sent is shown how it stands.
    ///
    /// @throws ruche.kernel.NotFound if the code opens nothing
    String open(Visit visit, String code, HttpServletResponse response, Function<Request, String> goOn) {
        var request = registrations.opened(visit.cell(), code);
        if (request.state().open()) return goOn.apply(request);
        keepSecret(response);
        flash.say(response, "actors.join-stands-so");
        return to(visit, JoinStep.BODY, Registrations.code(code));
    }

    static String to(Visit visit, JoinStep step, String code) {
        return "redirect:/c/" + visit.here().code() + step.path(code);
    }

    /// The address is the secret: it goes nowhere else.
    static void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
