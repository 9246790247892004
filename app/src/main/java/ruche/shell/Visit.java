package ruche.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.NotFound;
import ruche.kernel.PersonId;
import ruche.kernel.Role;

/// One request: in which language, by whom, in which cell. Controllers take it as an argument.
///
/// @param cellFace the cell of the address; null outside any cell
/// @param personId who is signed in; null for a visitor
/// @param personName as shown in the frame; empty for a visitor
/// @param roles the person's roles in this cell; outside any cell, those held in whatever cell
/// @param bodies the actors (associations, services) that the person speaks for in this cell, by role
public record Visit(
        Lang lang,
        @Nullable CellFace cellFace,
        @Nullable PersonId personId,
        String personName,
        Set<Role> roles,
        Map<Role, List<UUID>> bodies) {
    /// Where a request keeps its visit.
    public static final String ATTRIBUTE = Visit.class.getName();

    public static Visit anonymous(Lang lang) {
        return new Visit(lang, null, null, "", Set.of(), Map.of());
    }

    /// @throws NotFound outside any cell
    public CellFace here() {
        if (cellFace == null) throw new NotFound("");
        return cellFace;
    }

    /// @throws NotFound outside any cell
    public CellId cell() {
        return here().id();
    }

    /// Who acts.
    public By by() {
        return personId == null ? By.visitor() : By.person(personId);
    }

    public boolean signedIn() {
        return personId != null;
    }

    /// Whether the person holds one of these roles in this cell; outside any cell, in one of them.
    public boolean has(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /// The actors that the person speaks for in this role, the first given first.
    public List<UUID> bodies(Role role) {
        return bodies.getOrDefault(role, List.of());
    }

    /// Whether the person may read the work of the staff: an observer may, but not what is private of persons and
    /// actors ([#staff]).
    public boolean readsAsStaff() {
        return staff() || has(Role.OBSERVER);
    }

    /// Whether the person is of the cell's staff: may see what is not public, for work.
    public boolean staff() {
        return has(Role.ADMINISTRATOR, Role.AGENT);
    }
}
