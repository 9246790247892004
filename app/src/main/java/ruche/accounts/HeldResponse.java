package ruche.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// An answer kept back until what it tells of is in the database for good.
class HeldResponse extends ContentCachingResponseWrapper {
    private @Nullable String location;
    private int redirectStatus = SC_FOUND;
    private int error;
    private @Nullable String errorMessage;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) {
        sendRedirect(location, SC_FOUND, true);
    }

    @Override
    public void sendRedirect(String location, int status) {
        sendRedirect(location, status, true);
    }

    @Override
    public void sendRedirect(String location, boolean clearBuffer) {
        sendRedirect(location, SC_FOUND, clearBuffer);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) {
        this.location = location;
        this.redirectStatus = status;
    }

    @Override
    public void sendError(int status) {
        this.error = status;
    }

    @Override
    public void sendError(int status, String message) {
        this.error = status;
        this.errorMessage = message;
    }

    @Override
    public void flushBuffer() {
        // Nothing leaves before the commit.
    }

    Optional<String> redirect() {
        return Optional.ofNullable(location);
    }

    int redirectStatus() {
        return redirectStatus;
    }

    boolean failed() {
        return error != 0 || getStatus() >= SC_BAD_REQUEST;
    }

    boolean page() {
        return getContentType() != null && getContentType().startsWith("text/html");
    }

    /// By the oldest method, the only one of which session and security filters take notice.
    static void redirect(HttpServletResponse response, String location, int status) throws IOException {
        if (status == SC_FOUND) {
            response.sendRedirect(location);
            return;
        }
        response.setStatus(status);
        response.setHeader("Location", location);
    }

    /// Lets the answer go.
    void release() throws IOException {
        var answer = (HttpServletResponse) getResponse();
        if (error != 0 && errorMessage != null) answer.sendError(error, errorMessage);
        else if (error != 0) answer.sendError(error);
        else if (location != null) redirect(answer, location, redirectStatus);
        else copyBodyToResponse();
    }
}
