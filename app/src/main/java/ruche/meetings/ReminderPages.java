package ruche.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.actors.Actors;
import ruche.engine.text.NormalForm;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;
import ruche.notices.Notices;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// Who would be reminded of what, and on which days it goes by itself.
@Controller
class ReminderPages {
    private static final String HERE = "/recommendations/reminders";
    private static final int SHOWN = 100;

    private final Reminders reminders;
    private final ReminderRules rules;
    private final Recommendations recommendations;
    private final Notices notices;
    private final Actors actors;
    private final Forms forms;
    private final Flash flash;

    ReminderPages(
            Reminders reminders,
            ReminderRules rules,
            Recommendations recommendations,
            Notices notices,
            Actors actors,
            Forms forms,
            Flash flash) {
        this.reminders = reminders;
        this.rules = rules;
        this.recommendations = recommendations;
        this.notices = notices;
        this.actors = actors;
        this.forms = forms;
        this.flash = flash;
    }

    /// @param one the only one to remind of; empty for all that wait
    @GetMapping("/c/{cell}" + HERE)
    String show(Visit visit, @RequestParam(defaultValue = "") String one, Model model) {
        var days = rules.of(visit.cell());
        return show(visit, one, asItIs(days), model);
    }

    @PostMapping("/c/{cell}" + HERE)
    String remind(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return forms.attempt(
                response,
                model,
                () -> {
                    var ids = form.ids("remind").stream()
                            .map(RecommendationId::new)
                            .toList();
                    if (ids.isEmpty()) throw new Refusal("meetings.reminder-none").about("remind");
                    int sent = reminders.now(visit.cell(), ids, visit.by());
                    flash.say(response, sent == 0 ? "meetings.reminded-before" : "meetings.reminded", sent);
                    return "redirect:/c/" + visit.here().code() + HERE;
                },
                () -> show(visit, form.text("one"), asItIs(rules.of(visit.cell())), model));
    }

    @PostMapping("/c/{cell}" + HERE + "/days")
    String days(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> {
                    rules.set(
                            visit.cell(),
                            new ReminderDays(read(form, "before"), read(form, "late"), read(form, "meeting")),
                            visit.by());
                    return HERE;
                },
                () -> show(visit, "", form, model));
    }

    /// Days with anything but digits between them, in whatever digits; none for never.
    private static List<Integer> read(Typed form, String field) {
        var days = new ArrayList<Integer>();
        for (var part : NormalForm.of(form.line(field)).split("[\\s,;،؛]+")) {
            if (part.isEmpty()) continue;
            if (!part.matches("[0-9]{1,4}")) throw new Refusal("shell.number-wrong", part).about(field);
            days.add(Integer.parseInt(part));
        }
        return days;
    }

    private static Typed asItIs(ReminderDays days) {
        return Typed.nothing()
                .with("before", ReminderRules.text(days.before()))
                .with("late", ReminderRules.text(days.late()))
                .with("meeting", ReminderRules.text(days.meeting()));
    }

    /// @param to the message to each who would get one
    record Line(
            Recommendation one,
            List<Notices.Preview> to,
            @Nullable Instant last) {}

    private String show(Visit visit, String one, Typed form, Model model) {
        var all = one.isEmpty()
                ? recommendations.waiting(visit.cell())
                : recommendations.among(visit.cell(), List.of(Typed.uuid(one))).stream()
                        .filter(Recommendation::waits)
                        .toList();
        var shown = all.subList(0, Math.min(SHOWN, all.size()));
        var to = new LinkedHashMap<RecommendationId, List<Notices.Preview>>();
        for (var draft : reminders.drafts(visit.cell(), shown))
            notices.preview(visit.cell(), draft.notice())
                    .ifPresent(preview -> to.computeIfAbsent(draft.of().id(), _ -> new ArrayList<>())
                            .add(preview));
        var told = notices.latest(
                visit.cell(), shown.stream().map(Reminders::about).toList());
        model.addAttribute(
                "lines",
                shown.stream()
                        .map(each ->
                                new Line(each, to.getOrDefault(each.id(), List.of()), told.get(Reminders.about(each))))
                        .toList());
        model.addAttribute("more", all.size() - shown.size());
        model.addAttribute("names", names(visit, shown));
        model.addAttribute(
                "dissolved",
                actors.dissolved(
                        visit.cell(),
                        shown.stream()
                                .map(Recommendation::owner)
                                .filter(Objects::nonNull)
                                .toList()));
        model.addAttribute("one", one);
        model.addAttribute("form", form);
        model.addAttribute("today", recommendations.today(visit.cell()));
        return "meetings/reminders";
    }

    private Map<UUID, Bilingual> names(Visit visit, List<Recommendation> shown) {
        return actors.names(
                visit.cell(),
                shown.stream()
                        .map(Recommendation::owner)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
