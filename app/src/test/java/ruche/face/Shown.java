package ruche.face;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Role;

/// A page that somebody can reach.
///
/// @param pattern of its route, such as `/c/{cell}/ideas/{number}`
/// @param role who reached it; null for a visitor
record Shown(String pattern, String path, @Nullable Role role) {
    /// As a file's name: `c-ideas-number-agent`.
    String name() {
        var who = role == null ? "visitor" : role.name().toLowerCase(Locale.ROOT);
        var page = pattern.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        return (page.isEmpty() ? "home" : page) + "-" + who;
    }

    @Override
    public String toString() {
        return name() + " " + path;
    }
}
