package ruche.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ruche.actors.ActorKind;
import ruche.kernel.Bilingual;
import ruche.kernel.Rows;

/// As what somebody takes part; data of the cell.
public record Category(String code, Bilingual name, Unit unit) {
    /// Whether it counts actors of this kind: the category of that name does, and one that names no kind counts those
    /// for which there is none.
    boolean suits(ActorKind kind, List<Category> all) {
        if (code.equals(codeOf(kind))) return true;
        boolean namesKind = Stream.of(ActorKind.values()).anyMatch(one -> code.equals(codeOf(one)));
        return !namesKind && all.stream().noneMatch(other -> other.code.equals(codeOf(kind)));
    }

    /// Of the categories of organisations those that count actors of this kind.
    static List<Category> counting(ActorKind kind, List<Category> all) {
        return all.stream()
                .filter(one -> one.unit == Unit.ORGANISATION && one.suits(kind, all))
                .toList();
    }

    /// The kind of the bodies that it counts; of one that names no kind, other bodies, where no other category has
    /// these.
    Optional<ActorKind> kind(List<Category> all) {
        return Stream.of(ActorKind.values())
                .filter(kind -> code.equals(codeOf(kind)))
                .findFirst()
                .or(() -> Optional.of(ActorKind.OTHER).filter(kind -> suits(kind, all)));
    }

    static String codeOf(ActorKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Category of(ResultSet row, int number) throws SQLException {
        return new Category(row.getString("code"), Rows.bilingual(row, "name"), Unit.valueOf(row.getString("unit")));
    }
}
