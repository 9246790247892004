package ruche.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// The page that sent a form, as its browser says; where that was itself the answer to a form, the page before it.
public final class Sender {
    /// The field in which a form that stands in an answer carries the page with which it all began.
    public static final String FIELD = "sender";

    private Sender() {}

    /// @return its path and query, on this site; empty where none is known
    public static String page(HttpServletRequest request) {
        var carried = page(field(request), null);
        return carried.isEmpty()
                ? page(request.getHeader(HttpHeaders.REFERER), request.getHeader(HttpHeaders.HOST))
                : carried;
    }

    /// Null also where the form was too large to be read: what it carries is not known then.
    private static @Nullable String field(HttpServletRequest request) {
        try {
            return request.getParameter(FIELD);
        } catch (IllegalStateException unread) {
            return null;
        }
    }

    /// @param host of this site; null where the page is told without one
    private static String page(@Nullable String said, @Nullable String host) {
        if (said == null) return "";
        try {
            var sender = new URI(said);
            var path = sender.getRawPath();
            boolean ours = Objects.equals(sender.getRawAuthority(), host) && (host == null) != sender.isAbsolute();
            if (!ours || path == null || !path.startsWith("/") || path.startsWith("//")) return "";
            return sender.getRawQuery() == null ? path : path + "?" + sender.getRawQuery();
        } catch (URISyntaxException none) {
            return "";
        }
    }
}
