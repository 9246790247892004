package ruche.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ruche.kernel.Lang;

/// A sentence kept for the next page in a short-lived cookie, so that visitors need no session.
@Component
public class Flash {
    private static final String COOKIE = "ruche-said";
    private static final String BETWEEN = "\u001F";
    private static final int SECONDS = 60;

    private final Words words;

    Flash(Words words) {
        this.words = words;
    }

    /// Says `key` on the next page.
    public void say(HttpServletResponse response, String key, Object... arguments) {
        var parts = new java.util.ArrayList<String>(List.of(key));
        for (var argument : arguments) parts.add(argument.toString());
        var text = String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8);
        response.addCookie(
                OwnCookie.of(COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(text), SECONDS));
    }

    /// Whether a sentence waits for the page asked for.
    public static boolean waits(HttpServletRequest request) {
        return kept(request).isPresent();
    }

    private static Optional<Cookie> kept(HttpServletRequest request) {
        if (request.getCookies() == null) return Optional.empty();
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .findFirst();
    }

    /// What was kept, once.
    Optional<String> take(HttpServletRequest request, HttpServletResponse response, Lang lang) {
        if (!request.getMethod().equals("GET")) return Optional.empty();
        var kept = kept(request);
        kept.ifPresent(_ -> response.addCookie(OwnCookie.of(COOKIE, "", 0)));
        return kept.flatMap(cookie -> worded(cookie.getValue(), lang));
    }

    private Optional<String> worded(String value, Lang lang) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            var parts = text.split(BETWEEN, -1);
            Object[] arguments = Arrays.copyOfRange(parts, 1, parts.length);
            return Optional.of(words.say(lang, parts[0], arguments));
        } catch (IllegalArgumentException | org.springframework.context.NoSuchMessageException tampered) {
            return Optional.empty();
        }
    }
}
