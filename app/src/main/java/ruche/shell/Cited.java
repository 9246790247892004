package ruche.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a published report said of a list that one of its figures leads to: a bean of the module that keeps reports.
@FunctionalInterface
public interface Cited {
    /// The parameter of an address in which a report's link names the report.
    String PARAMETER = "report";

    /// @param report as the address names it; may be anything
    /// @param link of the list, below the cell's address, without that name
    /// @return empty where no such report stands, or it does not lead there
    Optional<Said> of(Visit visit, String report, String link);

    /// @param publishedOn the day, where it was written down later; else null
    /// @param path of the report below the cell's address
    /// @param count null where only sums are told
    /// @param sums as written in the reader's language
    record Said(
            int version,
            @Nullable LocalDate publishedOn,
            Instant publishedAt,
            String path,
            @Nullable Long count,
            List<String> sums) {}
}
