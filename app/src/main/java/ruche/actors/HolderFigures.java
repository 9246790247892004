package ruche.actors;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;

/// Who leads the actors of a cell today, counted by gender and age: numbers, no names.
@Component
class HolderFigures {
    private final JdbcClient db;
    private final ActorRules rules;

    HolderFigures(JdbcClient db, ActorRules rules) {
        this.db = db;
        this.rules = rules;
    }

    /// Holders of one office, gender and age band.
    ///
    /// @param gender null where it was not said
    /// @param age null where it was not said
    record Tally(
            Office office,
            @Nullable Gender gender,
            @Nullable AgeBand age,
            long count) {}

    /// @param tallies of all offices
    record Figures(List<Tally> tallies) {
        List<Office> offices() {
            return Arrays.stream(Office.values())
                    .filter(office -> count(tally -> tally.office() == office) > 0)
                    .toList();
        }

        long women(Office office) {
            return count(tally -> tally.office() == office && tally.gender() == Gender.FEMALE);
        }

        long men(Office office) {
            return count(tally -> tally.office() == office && tally.gender() == Gender.MALE);
        }

        long unsaid(Office office) {
            return count(tally -> tally.office() == office && tally.gender() == null);
        }

        long all(Office office) {
            return count(tally -> tally.office() == office);
        }

        /// @param age null for those of whom it was not said
        long presidents(@Nullable AgeBand age, @Nullable Gender gender) {
            return count(tally -> tally.office() == Office.PRESIDENT
                    && Objects.equals(tally.age(), age)
                    && Objects.equals(tally.gender(), gender));
        }

        private long count(Predicate<Tally> which) {
            return tallies.stream().filter(which).mapToLong(Tally::count).sum();
        }
    }

    /// @param kind of actors; null for all
    Figures of(CellId cell, @Nullable ActorKind kind) {
        return new Figures(db.sql("""
                select h.office, h.gender, h.age_band, count(*) as count
                from actor_holder h join actor a on a.cell_id = h.cell_id and a.id = h.actor_id
                where h.cell_id = :cell and a.undone_at is null and a.merged_into is null and a.dissolved_on is null
                  and h.since <= :today and (h.until is null or h.until >= :today)
                  and (:kind::text is null or a.kind = :kind)
                group by h.office, h.gender, h.age_band
                order by h.office, h.gender, h.age_band""")
                .param("cell", cell.value())
                .param("today", rules.today(cell))
                .param("kind", kind == null ? null : kind.name())
                .query((row, _) -> {
                    var gender = row.getString("gender");
                    var age = row.getString("age_band");
                    return new Tally(
                            Office.valueOf(row.getString("office")),
                            gender == null ? null : Gender.valueOf(gender),
                            age == null ? null : AgeBand.valueOf(age),
                            row.getLong("count"));
                })
                .list());
    }
}
