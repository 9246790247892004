package ruche.shell;

import java.util.Arrays;
import java.util.Set;
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
/// @param body the actor (association, service) that the person speaks for in this cell, if any
public record Visit(
        Lang lang,
        @Nullable CellFace cellFace,
        @Nullable PersonId personId,
        String personName,
        Set<Role> roles,
        java.util.@Nullable UUID body) {
    /// Where a request keeps its visit.
    public static final String ATTRIBUTE = Visit.class.getName();

    public static Visit anonymous(Lang lang) {
        return new Visit(lang, null, null, "", Set.of(), null);
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

    /// Whether the person is of the cell's staff: may see what is not public, for work.
    public boolean staff() {
        return has(Role.ADMINISTRATOR, Role.AGENT);
    }
}
