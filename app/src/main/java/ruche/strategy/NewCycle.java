package ruche.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Period;

/// A cycle as it is set up or corrected.
///
/// @param code in addresses: small letters, digits and hyphens
/// @param year under which its ideas are numbered
/// @param presented the day its report is given back; null while not fixed
/// @param communeRequired whether an idea must say its commune
/// @param context the report's opening, paragraphs apart by an empty line
/// @param notice shown on its pages and in its report, such as that the content is invented
/// @param programmeTitle of its work programme
/// @throws CycleMiswritten if the code or the year cannot be one
public record NewCycle(
        String code,
        int year,
        Bilingual title,
        Period period,
        @Nullable LocalDate presented,
        boolean communeRequired,
        @Nullable Bilingual context,
        @Nullable Bilingual notice,
        @Nullable Bilingual programmeTitle) {
    public NewCycle {
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*") || code.equals("new")) throw new CycleMiswritten("code", code);
        if (year < 1900 || year > 2100) throw new CycleMiswritten("year", Integer.toString(year));
    }
}
