package ruche.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import ruche.kernel.Lang;

/// In which language a visitor reads: as chosen (`?lang=`), as chosen before (cookie), as the browser
/// asks, else Arabic.
public final class Languages {
    private static final String NAME = "lang";

    private Languages() {}

    public static Lang of(HttpServletRequest request) {
        return asked(request)
                .or(() -> remembered(request))
                .or(() -> ofBrowser(request))
                .orElse(Lang.AR);
    }

    /// Keeps a choice made by `?lang=`.
    public static void remember(HttpServletRequest request, HttpServletResponse response) {
        asked(request).ifPresent(lang -> remember(lang, response));
    }

    /// Keeps a choice made otherwise.
    public static void remember(Lang lang, HttpServletResponse response) {
        response.addCookie(
                OwnCookie.of(NAME, lang.code(), (int) Duration.ofDays(365).toSeconds()));
    }

    /// Whether the reader chose one here before: it stays as he chose it.
    public static boolean isChosen(HttpServletRequest request) {
        return remembered(request).isPresent();
    }

    private static Optional<Lang> asked(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return Optional.empty();
        return Optional.ofNullable(request.getParameter(NAME)).flatMap(Lang::of);
    }

    private static Optional<Lang> remembered(HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .findFirst()
                .flatMap(cookie -> Lang.of(cookie.getValue()));
    }

    private static Optional<Lang> ofBrowser(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) return Optional.empty();
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Lang.of(locale.toLanguageTag()).stream())
                .findFirst();
    }
}
