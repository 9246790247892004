package ruche.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import ruche.kernel.Refusal;

/// What becomes of those who may not pass: visitors are asked to sign in, others are told that they may not.
class Turned implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final RouteGate gate;

    Turned(RouteGate gate) {
        this.gate = gate;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authException)
            throws IOException, ServletException {
        if (unknown(request, response)) return;
        if (wantsData(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getMethod().equals("POST")) {
            request.getRequestDispatcher("/sign-in/again").forward(request, response);
        } else {
            response.sendRedirect("/sign-in?back=" + URLEncoder.encode(address(request), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException)
            request.setAttribute(Refusal.class.getName(), new Refusal("accounts.form-too-old"));
        else if (unknown(request, response)) return;
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /// An address without a rule is as good as none.
    private boolean unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (gate.rule(request, HttpMethod.valueOf(request.getMethod())).isPresent()) return false;
        response.sendError(
                gate.known(request) ? HttpServletResponse.SC_METHOD_NOT_ALLOWED : HttpServletResponse.SC_NOT_FOUND);
        return true;
    }

    private static boolean wantsData(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getHeader(OnceFilter.HEADER) != null
                || (accept != null && accept.startsWith("application/json"));
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
