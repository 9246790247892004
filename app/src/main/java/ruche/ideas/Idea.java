package ruche.ideas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.strategy.CycleId;

/// An idea as everybody may know it: nothing here is private.
///
/// @param number for life, such as `RHM-2018-0133`
/// @param titleLang `ar` or `fr`: the language its title and description are written in
/// @param bearer the actor whose idea it is, if it is in the registry
/// @param bearerName as written when it was handed in
/// @param bearerNames as the registry names the bearer now, else as written; null when it has none
/// @param commune official code; null when the cycle allows none
/// @param kind of project, in words
/// @param sdg target of the 2030 agenda that it counts under, such as `6.1`; empty while nobody said
/// @param dac purpose code of the OECD; empty while nobody said
/// @param asked what the project is estimated to cost, as asked for
/// @param own what its bearer brings
/// @param granted what was granted; another sum than `asked`, never derived from it
/// @param reason why it stands in `state`; null when that needs none
/// @param submittedAt when it came into the program
/// @param proposedOn when it was proposed, which may be long before; null where nobody knows it any more
/// @param sourceCode the reference it had in the file it came from; mostly empty
/// @param meeting the workshop it was proposed in
/// @param askedAt since when the proposer's answer to scrutiny is awaited
/// @param mergedInto the idea it goes on as part of
public record Idea(
        IdeaId id,
        CycleId cycle,
        String number,
        String title,
        String titleLang,
        String description,
        @Nullable UUID bearer,
        String bearerName,
        @Nullable Bilingual bearerNames,
        @Nullable String commune,
        String douar,
        @Nullable UUID axis,
        @Nullable UUID subAxis,
        String kind,
        String sdg,
        String dac,
        String targetGroups,
        @Nullable Long beneficiaries,
        @Nullable Money asked,
        @Nullable Money own,
        @Nullable Money granted,
        IdeaState state,
        @Nullable Bilingual reason,
        Instant submittedAt,
        @Nullable LocalDate proposedOn,
        String sourceCode,
        @Nullable UUID meeting,
        @Nullable Instant askedAt,
        @Nullable IdeaId mergedInto) {

    /// Whose idea it is, for a reader of `lang`; empty when it has no bearer.
    public String bearerName(Lang lang) {
        return bearerNames == null ? bearerName : bearerNames.in(lang);
    }

    /// As the record and other modules speak of it.
    public String subject() {
        return "idea/" + number;
    }
}
