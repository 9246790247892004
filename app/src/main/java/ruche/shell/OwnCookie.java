package ruche.shell;

import jakarta.servlet.http.Cookie;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// A cookie of the program: not for scripts, not for other sites, and over TLS alone where the page came over it.
final class OwnCookie {
    private OwnCookie() {}

    /// @param seconds how long the browser keeps it; 0 takes it away
    static Cookie of(String name, String value, int seconds) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(overTls());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static boolean overTls() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().isSecure();
    }
}
