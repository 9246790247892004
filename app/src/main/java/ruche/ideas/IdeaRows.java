package ruche.ideas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import ruche.kernel.Bilingual;
import ruche.kernel.Money;
import ruche.strategy.CycleId;

/// An idea from its row.
final class IdeaRows implements RowMapper<Idea> {
    /// To be followed by a table of ideas, or a part of it.
    static final String SELECT_FROM = """
            select id, cycle_id, number, title, title_lang, description, bearer_id, bearer_name, bearer_ar, bearer_fr, commune, douar,
                   axis_id, sub_axis_id, kind, sdg, dac, target_groups, beneficiaries, asked_minor, asked_currency,
                   own_minor, own_currency, granted_minor, granted_currency, state, reason_ar, reason_fr, submitted_at,
                   proposed_on, source_code,
                   meeting_id, asked_at, merged_into
            from\s""";

    /// To be followed by a condition.
    static final String SELECT = SELECT_FROM + "idea\n";

    @Override
    public Idea mapRow(ResultSet row, int rowNumber) throws SQLException {
        var mergedInto = row.getObject("merged_into", UUID.class);
        var askedAt = row.getObject("asked_at", OffsetDateTime.class);
        return new Idea(
                new IdeaId(row.getObject("id", UUID.class)),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                row.getString("title_lang"),
                row.getString("description"),
                row.getObject("bearer_id", UUID.class),
                row.getString("bearer_name"),
                names(row),
                row.getString("commune"),
                row.getString("douar"),
                row.getObject("axis_id", UUID.class),
                row.getObject("sub_axis_id", UUID.class),
                row.getString("kind"),
                row.getString("sdg"),
                row.getString("dac"),
                row.getString("target_groups"),
                row.getObject("beneficiaries", Long.class),
                money(row, "asked"),
                money(row, "own"),
                money(row, "granted"),
                IdeaState.valueOf(row.getString("state")),
                ruche.kernel.Rows.textOrNull(row, "reason"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("source_code"),
                row.getObject("meeting_id", UUID.class),
                askedAt == null ? null : askedAt.toInstant(),
                mergedInto == null ? null : new IdeaId(mergedInto));
    }

    private static @Nullable Bilingual names(ResultSet row) throws SQLException {
        var ar = row.getString("bearer_ar");
        return ar == null ? null : Bilingual.orNull(ar, row.getString("bearer_fr"));
    }

    private static @Nullable Money money(ResultSet row, String name) throws SQLException {
        var minor = row.getObject(name + "_minor", Long.class);
        return minor == null ? null : new Money(minor, Currency.getInstance(row.getString(name + "_currency")));
    }
}
