package ruche.appraisal;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.engine.text.convergence.Part;
import ruche.engine.text.convergence.Remedy;
import ruche.kernel.Money;
import ruche.shell.Page;

/// Puts what the program sees between an idea and a programme into the reader's words.
final class MatchWords {
    private MatchWords() {}

    /// On what the two meet: one line each.
    static List<String> matching(Page page, Match match) {
        return match.matching().stream()
                .map(part -> matching(page, match, part))
                .toList();
    }

    private static String matching(Page page, Match match, Part part) {
        var words =
                match.words(part.found()).stream().map(page::text).distinct().toList();
        if (words.isEmpty()) return page.say("appraisal.match-" + part.side());
        return page.say("appraisal.match-" + part.side() + "-words", page.list(words));
    }

    /// What is missing, and what would make it eligible.
    static List<String> missing(Page page, Match match) {
        var lines = new ArrayList<String>();
        for (var part : match.missing()) lines.add(missing(page, match, part));
        if (match.nothingLeft()) lines.add(page.say("appraisal.lacks-left"));
        if (match.otherAxis()) lines.add(page.say("appraisal.lacks-axis"));
        return lines;
    }

    private static String missing(Page page, Match match, Part part) {
        return switch (part.remedy()) {
            case null -> page.say("appraisal.lacks-" + part.side());
            case Remedy.AskAtMost(long most) -> page.say("appraisal.help-ask", sum(page, match, most));
            case Remedy.ReachAtLeast(long least) -> page.say("appraisal.help-reach", sum(page, match, least));
            case Remedy.BringOwn(long own) -> page.say("appraisal.help-own", sum(page, match, own));
            case Remedy.WaitUntil(var day) -> page.say("appraisal.help-wait", page.date(day));
            case Remedy.BeDoneBy(var day) -> page.say("appraisal.help-done", page.date(day));
            case Remedy.Reach(var groups) ->
                page.say(
                        "appraisal.help-groups",
                        page.list(match.words(groups).stream()
                                .map(page::text)
                                .distinct()
                                .toList()));
            case Remedy.Check(var conditions) -> page.say("appraisal.help-check", page.list(conditions));
        };
    }

    private static String sum(Page page, Match match, long minor) {
        return page.money(Money.of(minor, currency(match)));
    }

    /// Sums are compared in the cell's currency only: it is the idea's, or the programme's.
    private static String currency(Match match) {
        for (@Nullable Money sum : new Money[] {
            match.idea().asked(), match.programme().left(), match.programme().ceiling()
        }) if (sum != null) return sum.currency().getCurrencyCode();
        return Currency.getInstance("MAD").getCurrencyCode();
    }

    /// What nobody has said: one line each.
    static List<String> unknown(Page page, Match match) {
        return match.unknown().stream()
                .map(part -> page.say("appraisal.unknown-" + part.side()))
                .toList();
    }

    /// Why the two meet, as whoever joins them may say it.
    static String why(Page page, Match match) {
        return String.join(" ", matching(page, match));
    }
}
