package ruche.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Slice;
import ruche.record.AuditAsked;
import ruche.record.Journal;
import ruche.shell.Visit;
import ruche.shell.Words;

/// Who did what in a cell, and why, the latest first. It stands here because the record knows no people.
@Controller
class AuditPages {
    private static final int PAGE = 100;

    private final Journal journal;
    private final History history;
    private final Roster roster;
    private final Words words;

    AuditPages(Journal journal, History history, Roster roster, Words words) {
        this.journal = journal;
        this.history = history;
        this.roster = roster;
        this.words = words;
    }

    /// What is asked of the list, as it stands in its form.
    ///
    /// @param until the last day
    record Asked(
            @Nullable UUID who,
            @Nullable String kind,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        public boolean anything() {
            return who != null || (kind != null && !kind.isEmpty()) || from != null || until != null;
        }

        /// Days as they are counted where the cell is.
        AuditAsked in(Visit visit) {
            return new AuditAsked(
                    who,
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
            Asked asked,
            @RequestParam(defaultValue = "0") long before,
            @RequestParam(defaultValue = "false") boolean check,
            Visit visit,
            Model model) {
        if (check) {
            model.addAttribute("checked", journal.size(visit.cell()));
            model.addAttribute("unsound", journal.firstUnsound(visit.cell()).orElse(-1L));
        }
        var people = people(visit);
        // Whoever is not of the staff is not followed from act to act.
        var found = asked.who() != null && !people.containsKey(asked.who().toString())
                ? List.<Journal.AuditLine>of()
                : journal.latest(visit.cell(), asked.in(visit), before > 0 ? before : Long.MAX_VALUE, PAGE + 1);
        var lines = history.told(visit, found);
        model.addAttribute("asked", asked);
        model.addAttribute("people", people);
        model.addAttribute("kinds", kinds(visit));
        model.addAttribute("lines", Slice.of(lines, PAGE, line -> String.valueOf(line.index())));
        return "accounts/audit";
    }

    private Map<String, String> people(Visit visit) {
        return roster.staff(visit.cell()).entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().toString(), Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    /// By their words.
    private Map<String, String> kinds(Visit visit) {
        var kinds = new LinkedHashMap<String, String>();
        AuditSubject.kinds().stream()
                .map(kind -> Map.entry(kind, words.say(visit.lang(), "accounts.subject-" + kind)))
                .sorted(Map.Entry.comparingByValue())
                .forEach(one -> kinds.put(one.getKey(), one.getValue()));
        return kinds;
    }
}
