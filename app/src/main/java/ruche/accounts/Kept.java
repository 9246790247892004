package ruche.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ruche.shell.Sender;

/// What somebody typed in a form whose session had ended: carried through the sign-in inside the page itself.
///
/// @param action where the form was to go; empty when nothing is kept
/// @param page where it stood, to go back to; empty where that is not known
/// @param files whether files were with it: those must be chosen again
record Kept(String action, String page, List<Field> fields, boolean files) {
    private static final String PREFIX = "kept.";
    private static final String ACTION = "kept-action";
    private static final String FILES = "kept-files";
    private static final String PAGE = "kept-page";
    private static final Set<String> NEVER = Set.of("_csrf", "once", Sender.FIELD);
    private static final int LONGEST = 200_000;

    record Field(String name, String value) {
        /// As it is named in the sign-in form.
        String carried() {
            return PREFIX + name;
        }
    }

    static Kept nothing() {
        return new Kept("", "", List.of(), false);
    }

    /// From a form that came without a session.
    static Kept of(@Nullable String action, HttpServletRequest request) {
        var type = request.getContentType();
        return of(own(action), own(Sender.page(request)), request, "", type != null && type.startsWith("multipart/"));
    }

    /// From the sign-in form that carried it.
    static Kept carried(HttpServletRequest request) {
        return of(
                own(request.getParameter(ACTION)),
                own(request.getParameter(PAGE)),
                request,
                PREFIX,
                request.getParameter(FILES) != null);
    }

    private static Kept of(String action, String page, HttpServletRequest request, String prefix, boolean files) {
        if (action.isEmpty()) return nothing();
        var fields = new ArrayList<Field>();
        int length = 0;
        for (var entry : request.getParameterMap().entrySet()) {
            if (!entry.getKey().startsWith(prefix)) continue;
            var name = entry.getKey().substring(prefix.length());
            if (NEVER.contains(name) || name.contains("password") || name.equals("present")) continue;
            for (var value : entry.getValue()) {
                length += value.length();
                fields.add(new Field(name, value));
            }
        }
        return length > LONGEST ? nothing() : new Kept(action, page, List.copyOf(fields), files);
    }

    /// Only a path of this site, and no sign-in.
    private static String own(@Nullable String action) {
        return action != null && OwnPath.is(action) && !action.startsWith("/sign-") ? action : "";
    }

    boolean present() {
        return !action.isEmpty();
    }

    /// Whether somebody typed it, and the page had not put it in.
    static boolean isTyped(String value) {
        return !value.isBlank() && !value.matches("[A-Z_]+|[0-9a-f]{8}-[0-9a-f-]{27}");
    }
}
