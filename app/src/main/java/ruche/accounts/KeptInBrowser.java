package ruche.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;

/// What a browser may keep of an answer that says nothing of it: nothing, but for a form that was refused. Who goes
/// back to it finds what was typed, in place of the browser's question whether to send it again (RFC 9111 §5.2.2.4:
/// it is asked for anew everywhere else). Signing out takes it away.
final class KeptInBrowser implements HeaderWriter {
    private final HeaderWriter nothing = new CacheControlHeadersWriter();

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (isRefusedForm(request, response) && !response.containsHeader(HttpHeaders.CACHE_CONTROL))
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        else nothing.writeHeaders(request, response);
    }

    /// The next person at this computer finds nothing by going back (W3C Clear Site Data §3.1).
    static void forget(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }

    private static boolean isRefusedForm(HttpServletRequest request, HttpServletResponse response) {
        return request.getMethod().equals("POST")
                && response.getStatus() == HttpServletResponse.SC_UNPROCESSABLE_CONTENT;
    }
}
