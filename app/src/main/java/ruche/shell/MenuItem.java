package ruche.shell;

import java.util.Set;
import ruche.kernel.Role;

/// An entry of a cell's menu: a bean of the module that owns the page.
///
/// @param key message key of its wording
/// @param path below the cell's address, such as `/ideas`
/// @param order smaller comes first; steps of ten
/// @param roles who sees it; empty for everybody
public record MenuItem(String key, String path, int order, Set<Role> roles) {
    public static MenuItem open(String key, String path, int order) {
        return new MenuItem(key, path, order, Set.of());
    }

    public static MenuItem roles(String key, String path, int order, Role... roles) {
        return new MenuItem(key, path, order, Set.of(roles));
    }

    boolean isOpen() {
        return roles.isEmpty();
    }

    boolean seenBy(Visit visit) {
        return roles.isEmpty() || roles.stream().anyMatch(visit.roles()::contains);
    }
}
