package ruche.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.http.HttpHeaders;

/// The page that sent a form, as its browser says.
public final class Sender {
    private Sender() {}

    /// @return its path and query, on this site; empty where none is known
    public static String page(HttpServletRequest request) {
        var said = request.getHeader(HttpHeaders.REFERER);
        if (said == null) return "";
        try {
            var sender = new URI(said);
            var path = sender.getRawPath();
            boolean ours = sender.getRawAuthority() != null
                    && sender.getRawAuthority().equals(request.getHeader(HttpHeaders.HOST));
            if (!ours || path == null || !path.startsWith("/") || path.startsWith("//")) return "";
            return sender.getRawQuery() == null ? path : path + "?" + sender.getRawQuery();
        } catch (URISyntaxException none) {
            return "";
        }
    }
}
