package ruche.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Period;
import ruche.kernel.Refusal;

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
/// @throws Refusal if the report would be given back before the cycle began
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
        mustBeCode(code);
        mustBeYear(year);
        mustNotPrecede(presented, period);
    }

    static String mustBeCode(String code) {
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*") || code.equals("new")) throw new CycleMiswritten("code", code);
        return code;
    }

    static int mustBeYear(int year) {
        if (year < 1900 || year > 2100) throw new CycleMiswritten("year", Integer.toString(year));
        return year;
    }

    /// Nothing is given back before the cycle began.
    static void mustNotPrecede(@Nullable LocalDate presented, Period period) {
        if (presented != null && presented.isBefore(period.from()))
            throw new Refusal("strategy.presented-early", period.from()).about("presented");
    }
}
