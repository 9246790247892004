package ruche.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;

/// What went wrong, said in the reader's language, with what to do next.
@ControllerAdvice
class Errors {
    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private final Words words;
    private final PageAdvice pages;

    Errors(Words words, PageAdvice pages) {
        this.words = words;
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        var status = refusal instanceof NotFound ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT;
        boolean unnamed = refusal instanceof NotFound && refusal.arguments()[0].equals("");
        var message = unnamed
                ? say(request, status)
                : words.say(VisitArgument.visit(request).lang(), refusal);
        return page(status, message, request, response);
    }

    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        var status = status(failure);
        if (status.is5xxServerError()) log.error("a request failed: {} {}", request.getMethod(), failure, failure);
        return page(status, say(request, status), request, response);
    }

    private static HttpStatus status(Exception failure) {
        if (failure instanceof ErrorResponse known)
            return HttpStatus.valueOf(known.getStatusCode().value());
        boolean misspoken = failure instanceof TypeMismatchException || failure instanceof MultipartException;
        return misspoken ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    ModelAndView page(HttpStatus status, String message, HttpServletRequest request, HttpServletResponse response) {
        var view = new ModelAndView("shell/error", status);
        view.addObject("page", pages.page(request, response));
        view.addObject("status", status.value());
        view.addObject("message", message);
        view.addObject("back", wasSent(request) ? Sender.page(request) : "");
        return view;
    }

    /// An error before any controller is told by another request, which is no more the form's (Servlet 6.1 §9.6).
    private static boolean wasSent(HttpServletRequest request) {
        var told = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return (told == null ? request.getMethod() : told).equals("POST");
    }

    /// The reason that a filter left in the request, if it left one.
    String said(HttpServletRequest request, HttpStatus status) {
        return request.getAttribute(Refusal.class.getName()) instanceof Refusal reason
                ? words.say(VisitArgument.visit(request).lang(), reason)
                : say(request, status);
    }

    private String say(HttpServletRequest request, HttpStatus status) {
        var lang = VisitArgument.visit(request).lang();
        var known = List.of(400, 403, 404, 405, 409, 413, 429, 500);
        return words.say(lang, "shell.error-" + (known.contains(status.value()) ? status.value() : 500));
    }
}
