package ruche.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;

/// Readers of pages come in one after the other, in the order in which they asked: so many at a time as the machine
/// can serve at once. All at a time would share the processors, each with all, and everyone would wait as long as the
/// last.
///
/// Whoever has waited long goes in all the same, so that a reader on a slow line who stands in the door stops nobody.
/// What is sent, files and long streams wait for nothing.
class Turns extends OncePerRequestFilter {
    private final Semaphore places;
    private final Duration patience;

    /// @param places how many are served at once; at least 1
    /// @param patience after which a reader waits no longer
    Turns(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || isFile(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        boolean inTurn = takePlace();
        try {
            rest.doFilter(request, response);
        } finally {
            if (inTurn) places.release();
        }
    }

    private boolean takePlace() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// An address that ends as a file's name does.
    private static boolean isFile(String address) {
        return address.indexOf('.', address.lastIndexOf('/') + 1) >= 0;
    }
}
