package ruche.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Refusal;
import ruche.kernel.Slice;
import ruche.record.AuditAsked;
import ruche.record.Journal;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.shell.Words;

/// Who did what in a cell, and why, the latest first. It stands here because the record knows no people.
@Controller
class AuditPages {
    private static final int PAGE = 100;
    private static final String PERSON = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Journal journal;
    private final History history;
    private final Words words;

    AuditPages(Journal journal, History history, Words words) {
        this.journal = journal;
        this.history = history;
        this.words = words;
    }

    /// What is asked of the list, as it stands in its form.
    ///
    /// @param who id of a person, or through what the program acted
    /// @param until the last day
    record Asked(
            @Nullable String who,
            @Nullable String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        public boolean anything() {
            return (who != null && !who.isEmpty())
                    || (kind != null && !kind.isEmpty())
                    || from != null
                    || until != null;
        }

        /// Days as they are counted where the cell is.
        AuditAsked in(Visit visit) {
            var actor = who == null ? "" : who;
            boolean person = actor.matches(PERSON);
            return new AuditAsked(
                    person ? UUID.fromString(actor) : null,
                    person ? "" : actor,
                    kind == null ? "" : kind,
                    start(from, visit),
                    start(until == null ? null : until.plusDays(1), visit));
        }

        private static @Nullable Instant start(@Nullable LocalDate day, Visit visit) {
            return day == null ? null : day.atStartOfDay(visit.here().zone()).toInstant();
        }
    }

    @GetMapping("/c/{cell}/audit")
    String audit(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "0") long before,
            @RequestParam(defaultValue = "false") boolean check,
            Visit visit,
            Model model) {
        var form = Typed.of(fields);
        var wrong = new HashMap<String, Refusal>();
        var from = day(form, "from", wrong);
        var until = day(form, "until", wrong);
        if (from != null && until != null && until.isBefore(from))
            wrong.put("until", new Refusal("shell.period-wrong"));
        var asked = new Asked(form.text("who"), form.text("kind"), from, until);
        if (check) {
            model.addAttribute("checked", journal.size(visit.cell()));
            model.addAttribute("unsound", journal.firstUnsound(visit.cell()).orElse(-1L));
        }
        var actors = actors(visit);
        boolean known = asked.who() == null || asked.who().isEmpty() || actors.containsKey(asked.who());
        var found = !known || !wrong.isEmpty()
                ? List.<Journal.AuditLine>of()
                : journal.latest(visit.cell(), asked.in(visit), before > 0 ? before : Long.MAX_VALUE, PAGE + 1);
        var lines = history.told(visit, found);
        model.addAttribute("asked", asked);
        model.addAttribute("actors", actors);
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("kinds", kinds(visit));
        model.addAttribute("lines", Slice.of(lines, PAGE, line -> String.valueOf(line.index())));
        return "accounts/audit";
    }

    private static @Nullable LocalDate day(Typed form, String field, Map<String, Refusal> wrong) {
        try {
            return form.dayOrNull(field);
        } catch (Refusal refusal) {
            wrong.put(field, refusal);
            return null;
        }
    }

    /// Whoever stands in the journal and whose name the reader may know, then what the program did by itself.
    private Map<String, String> actors(Visit visit) {
        var standing = journal.actors(visit.cell());
        var actors = new LinkedHashMap<String, String>();
        history.names(visit, standing.people()).entrySet().stream()
                .map(one -> Map.entry(one.getKey().toString(), one.getValue()))
                .sorted(Map.Entry.<String, String>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(one -> actors.put(one.getKey(), one.getValue()));
        actors.putAll(byWords(standing.channels(), channel -> history.channel(visit.lang(), channel)));
        return actors;
    }

    private Map<String, String> kinds(Visit visit) {
        return byWords(AuditSubject.kinds(), kind -> words.say(visit.lang(), "accounts.subject-" + kind));
    }

    /// In the order of their words.
    private static Map<String, String> byWords(Collection<String> all, UnaryOperator<String> worded) {
        var words = new LinkedHashMap<String, String>();
        all.stream()
                .map(one -> Map.entry(one, worded.apply(one)))
                .sorted(Map.Entry.comparingByValue())
                .forEach(one -> words.put(one.getKey(), one.getValue()));
        return words;
    }
}
