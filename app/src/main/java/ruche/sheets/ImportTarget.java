package ruche.sheets;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Refusal;
import ruche.kernel.Role;

/// What can be imported: one bean a kind, in the module that makes it.
///
/// The wording of a kind stands in its own module: `<kind>.import` names it, `<kind>.import-field-<field>` its fields.
public interface ImportTarget {
    /// Such as `ideas`.
    String kind();

    /// As people call it, in commands.
    default String name() {
        return kind();
    }

    /// Who may bring such things; others of the staff may read the plan.
    default Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.AGENT);
    }

    /// What an import of this kind goes into, such as cycles: code to name, the usual one first. A code `2018@…` stands
    /// within the code `2018`.
    Map<String, Bilingual> contexts(CellId cell);

    /// What is wanted of each row.
    Target target(CellId cell, String context);

    /// What the person should know of a row beyond what its cells say by themselves, by the caller's own keys.
    default Function<PlannedRow, List<Reason>> notes(CellId cell, String context) {
        return _ -> List.of();
    }

    /// The field that is proposed where a row leaves it out; none by default.
    default Optional<String> proposes() {
        return Optional.empty();
    }

    /// Proposes [#proposes()] of a row; empty where it is not known.
    default Function<PlannedRow, Optional<Proposed>> proposals(CellId cell, String context) {
        return _ -> Optional.empty();
    }

    /// What only the whole file shows: rows may be left or noted, none added, dropped or moved.
    ///
    /// @param rows every row of the plan
    default Checked check(CellId cell, String context, List<PlannedRow> rows) {
        return new Checked(rows, List.of());
    }

    /// What the things made are called, where their addresses do not say it.
    ///
    /// @param subjects as given by [#make]
    default Map<String, Bilingual> called(CellId cell, Collection<String> subjects) {
        return Map.of();
    }

    /// Whether all rows are made in one transaction, for they need each other.
    default boolean atOnce() {
        return false;
    }

    /// What must be confirmed before anything is made.
    ///
    /// @param made the rows that are to be made
    default Optional<Refusal> asks(CellId cell, String context, List<PlannedRow> made) {
        return Optional.empty();
    }

    /// Makes something of rows, in the caller's transaction.
    ///
    /// @param rows only rows that are to be made
    /// @return for each row, in this order, the address of what was made, below the cell's: `/ideas/RHM-2018-0133`
    List<String> make(CellId cell, String context, Source source, List<PlannedRow> rows, By by);

    /// What its rows came to, where they do not tell it themselves: several may have led to one thing, and to one that
    /// was known before.
    ///
    /// @param rows of how many rows something was made
    /// @param things to how many different things they led
    default Optional<Reason> account(CellId cell, ImportId id, int rows, int things) {
        return Optional.empty();
    }

    /// Takes back some of what an import made, in the caller's transaction.
    ///
    /// @param most at most this many
    /// @param why public
    TakenBack takeBack(CellId cell, ImportId id, int most, Bilingual why, By by);

    /// @param rows the plan's rows, in their order
    /// @param remarks what the person should know of the file as a whole
    record Checked(List<PlannedRow> rows, List<Reason> remarks) {
        public Checked {
            rows = List.copyOf(rows);
            remarks = List.copyOf(remarks);
        }
    }

    /// Where rows come from.
    record Source(ImportId id, String fileName) {}

    /// @param count how many this step took back; 0 when none is left to take back
    /// @param kept what stays because somebody has worked on it since
    record TakenBack(int count, List<String> kept) {}
}
