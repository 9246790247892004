package ruche.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Lang;
import ruche.kernel.Slice;
import ruche.record.Journal;
import ruche.record.Journal.AuditLine;
import ruche.shell.Visit;
import ruche.shell.Words;

/// Who did what in a cell, and why, the latest first. It stands here because the record knows no people.
@Controller
class AuditPages {
    private static final int PAGE = 100;

    private final Journal journal;
    private final Roster roster;
    private final AuditTelling telling;
    private final Words words;

    AuditPages(Journal journal, Roster roster, AuditTelling telling, Words words) {
        this.journal = journal;
        this.roster = roster;
        this.telling = telling;
        this.words = words;
    }

    /// @param who a name, or through what the program acted
    /// @param act in words, `accounts.act-…`; as stored where it has none yet
    record Line(long index, Instant at, String who, String act, AuditTelling.Told told) {}

    @GetMapping("/c/{cell}/audit")
    String audit(
            @RequestParam(defaultValue = "0") long before,
            @RequestParam(defaultValue = "false") boolean check,
            Visit visit,
            Model model) {
        if (check) {
            model.addAttribute("checked", journal.size(visit.cell()));
            model.addAttribute("unsound", journal.firstUnsound(visit.cell()).orElse(-1L));
        }
        var found = journal.latest(visit.cell(), before > 0 ? before : Long.MAX_VALUE, PAGE + 1);
        var names = roster.names(found.stream()
                .map(AuditLine::personId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var told = telling.tell(visit.cell(), visit.lang(), found);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < found.size(); i++) lines.add(line(found.get(i), told.get(i), names, visit.lang()));
        model.addAttribute("lines", Slice.of(lines, PAGE, line -> String.valueOf(line.index())));
        return "accounts/audit";
    }

    private Line line(AuditLine line, AuditTelling.Told told, Map<UUID, String> names, Lang lang) {
        return new Line(line.index(), line.at(), who(line, names, lang), act(line, lang), told);
    }

    private String who(AuditLine line, Map<UUID, String> names, Lang lang) {
        if (line.personId() == null) return said(lang, "accounts.channel-" + line.channel(), line.channel());
        var name = names.get(line.personId());
        return name == null ? words.say(lang, "accounts.somebody-erased") : name;
    }

    /// An idea that goes no further is not called advanced.
    private String act(AuditLine line, Lang lang) {
        boolean withdrawn = line.act().equals("ideas.advanced")
                && line.facts().getOrDefault("to", "").equals("WITHDRAWN");
        var act = withdrawn ? "ideas.withdrawn" : line.act();
        return said(lang, "accounts.act-" + act.replace('.', '-'), line.act());
    }

    private String said(Lang lang, String key, String otherwise) {
        try {
            return words.say(lang, key);
        } catch (NoSuchMessageException unworded) {
            return otherwise;
        }
    }
}
