package ruche.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import ruche.kernel.Lang;
import ruche.record.Remembered;
import ruche.shell.Flash;
import ruche.shell.RouteRule;
import ruche.shell.Visit;

/// Public pages and feeds are made once for all visitors, and again when something was recorded or the cell's
/// day has ended. A browser that has the page already is told so in a few bytes.
class LastingPages extends OncePerRequestFilter {
    /// Bytes of kept pages, compressed: some thousands of lists.
    private static final long MOST = 24L << 20;

    /// Letters of a question; whoever asks longer ones asks alone.
    private static final int LONGEST = 500;

    private final Cache<Address, LastingPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Address address, LastingPage page) -> address.weight() + page.weight())
            .build();
    private final Remembered remembered;
    private final Clock clock;

    /// @param url with the host, as the page may name itself
    private record Address(String url, String query, Lang lang) {
        int weight() {
            return 2 * (url.length() + query.length()) + 100;
        }
    }

    LastingPages(Remembered remembered, Clock clock) {
        this.remembered = remembered;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getMethod().equals("GET")
                && request.getAttribute(RouteRule.ATTRIBUTE) instanceof RouteRule rule
                && rule.lasting()
                && request.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit
                && !visit.signedIn()
                && visit.cellFace() != null
                && query(request).length() <= LONGEST
                && !Flash.waits(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit)) throw new IllegalStateException();
        var address = new Address(request.getRequestURL().toString(), query(request), visit.lang());
        var day = LocalDate.now(clock.withZone(visit.here().zone()));
        long version = remembered.version();
        var known = pages.getIfPresent(address);
        if (known != null && known.isOf(version, day)) {
            known.give(request, response);
            return;
        }
        var made = new ContentCachingResponseWrapper(response);
        int cookies = response.getHeaders(HttpHeaders.SET_COOKIE).size();
        chain.doFilter(request, made);
        boolean lasts = made.getStatus() == HttpServletResponse.SC_OK
                && response.getHeaders(HttpHeaders.SET_COOKIE).size() == cookies
                && request.getAttribute(RouteRule.PASSING) == null
                && isKept(made.getContentType());
        if (!lasts || hasForm(made.getContentAsByteArray())) {
            made.copyBodyToResponse();
            return;
        }
        var page = LastingPage.of(version, day, made.getContentType(), made.getContentAsByteArray());
        pages.put(address, page);
        made.resetBuffer();
        page.give(request, response);
    }

    private static boolean isKept(@Nullable String type) {
        return type != null && (type.startsWith("text/html") || type.startsWith("application/atom+xml"));
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : request.getQueryString();
    }

    /// A form that is sent has a token of its own for each visitor.
    private static boolean hasForm(byte[] page) {
        return new String(page, StandardCharsets.ISO_8859_1).contains("name=\"_csrf\"");
    }
}
