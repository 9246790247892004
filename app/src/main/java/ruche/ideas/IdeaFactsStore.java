package ruche.ideas;

import java.sql.Types;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ruche.kernel.CellId;
import ruche.kernel.Money;

/// Changes what is said of an idea.
@Component
class IdeaFactsStore {
    private final JdbcClient db;

    IdeaFactsStore(JdbcClient db) {
        this.db = db;
    }

    static IdeaFacts of(Idea idea) {
        return new IdeaFacts(
                idea.title(),
                idea.description(),
                idea.commune(),
                idea.douar(),
                idea.targetGroups(),
                idea.beneficiaries(),
                idea.asked(),
                idea.own());
    }

    /// @return what changed
    Set<AskedField> update(CellId cell, Idea idea, IdeaFacts now) {
        var changed = changed(of(idea), now);
        if (changed.isEmpty()) return changed;
        var title = IdeaText.title(now.title(), idea.bearerName());
        db.sql("""
                update idea
                set title = :title, title_lang = :lang, description = :description, commune = :commune,
                    douar = :douar, target_groups = :groups, beneficiaries = :beneficiaries,
                    asked_minor = :asked, asked_currency = :askedIn, own_minor = :own, own_currency = :ownIn,
                    search = :search, title_search = :titleSearch, title_words = :titleWords, words = :words
                where cell_id = :cell and id = :id""")
                .param("cell", cell.value())
                .param("id", idea.id().value())
                .param("title", title)
                .param("lang", IdeaText.lang(title))
                .param("description", now.description())
                .param("commune", now.commune(), Types.VARCHAR)
                .param("douar", now.douar())
                .param("groups", now.targetGroups())
                .param("beneficiaries", now.beneficiaries(), Types.BIGINT)
                .param("asked", minor(now.asked()), Types.BIGINT)
                .param("askedIn", currency(now.asked()), Types.VARCHAR)
                .param("own", minor(now.own()), Types.BIGINT)
                .param("ownIn", currency(now.own()), Types.VARCHAR)
                .param(
                        "search",
                        IdeaText.search(
                                idea.number(),
                                title,
                                now.description(),
                                idea.bearerName(),
                                idea.bearerNames(),
                                now.douar(),
                                idea.sourceCode()))
                .param("titleSearch", IdeaText.search(title))
                .param("titleWords", TitleWords.of(title).toArray(String[]::new))
                .param(
                        "words",
                        IdeaText.words(title, idea.bearerName(), idea.bearerNames(), now.douar())
                                .toArray(String[]::new))
                .update();
        return changed;
    }

    void classify(CellId cell, IdeaId id, Classification now) {
        db.sql("""
                update idea
                set axis_id = :axis, sub_axis_id = :subAxis, kind = :kind, sdg = :sdg, dac = :dac, target_groups = :groups,
                    asked_minor = :asked, asked_currency = :askedIn, own_minor = :own, own_currency = :ownIn
                where cell_id = :cell and id = :id""")
                .param("cell", cell.value())
                .param("id", id.value())
                .param("axis", now.axis())
                .param("subAxis", now.subAxis(), Types.OTHER)
                .param("kind", now.kind().strip())
                .param("sdg", now.sdg())
                .param("dac", now.dac())
                .param("groups", now.targetGroups().strip())
                .param("asked", minor(now.asked()), Types.BIGINT)
                .param("askedIn", currency(now.asked()), Types.VARCHAR)
                .param("own", minor(now.own()), Types.BIGINT)
                .param("ownIn", currency(now.own()), Types.VARCHAR)
                .update();
    }

    private static Set<AskedField> changed(IdeaFacts before, IdeaFacts now) {
        var changed = EnumSet.noneOf(AskedField.class);
        note(changed, AskedField.TITLE, before.title(), now.title());
        note(changed, AskedField.DESCRIPTION, before.description(), now.description());
        note(changed, AskedField.COMMUNE, before.commune(), now.commune());
        note(changed, AskedField.DOUAR, before.douar(), now.douar());
        note(changed, AskedField.TARGET_GROUPS, before.targetGroups(), now.targetGroups());
        note(changed, AskedField.BENEFICIARIES, before.beneficiaries(), now.beneficiaries());
        note(changed, AskedField.ASKED, before.asked(), now.asked());
        note(changed, AskedField.OWN, before.own(), now.own());
        return changed;
    }

    private static void note(Set<AskedField> changed, AskedField field, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) changed.add(field);
    }

    static @Nullable Long minor(@Nullable Money sum) {
        return sum == null ? null : sum.minor();
    }

    static @Nullable String currency(@Nullable Money sum) {
        return sum == null ? null : sum.currency().getCurrencyCode();
    }
}
