package ruche.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every template its `page`.
@ControllerAdvice
@Component
class PageAdvice {
    private final Words words;
    private final Flash flash;
    private final List<MenuItem> menu;
    private final List<PageNotes> notes;
    private final List<Unread> unread;
    private final List<Cited> cited;
    private final boolean demo;

    PageAdvice(
            Words words,
            Flash flash,
            ObjectProvider<MenuItem> menu,
            ObjectProvider<PageNotes> notes,
            ObjectProvider<Unread> unread,
            ObjectProvider<Cited> cited,
            @Value("${ruche.demo:false}") boolean demo) {
        this.words = words;
        this.flash = flash;
        this.menu = menu.orderedStream().toList();
        this.notes = notes.orderedStream().toList();
        this.unread = unread.orderedStream().toList();
        this.cited = cited.orderedStream().toList();
        this.demo = demo;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request, HttpServletResponse response) {
        var visit = VisitArgument.visit(request);
        // Taken where it is shown: an address that only leads on keeps it for the page behind.
        Supplier<Optional<String>> said = () -> flash.take(request, response, visit.lang());
        return new Page(visit, words, menu, notes, unread, cited, request, said, demo);
    }
}
