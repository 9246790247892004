package ruche.ideas;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Visit;
import ruche.strategy.CheckItem;
import ruche.strategy.Checklist;

/// The agent's queue of ideas to be scrutinised, oldest first, and the scrutiny of one.
@Controller
class ScrutinyPages {
    private static final int SIZE = 50;
    private static final IdeaFilter QUEUE = IdeaFilter.all().inStates(EnumSet.of(IdeaState.PROPOSED));

    private final Ideas ideas;
    private final IdeaRegister register;
    private final IdeaViews views;
    private final Scrutiny scrutiny;
    private final Checklist checklist;
    private final Forms forms;
    private final Flash flash;
    private final Clock clock;

    ScrutinyPages(
            Ideas ideas,
            IdeaRegister register,
            IdeaViews views,
            Scrutiny scrutiny,
            Checklist checklist,
            Forms forms,
            Flash flash,
            Clock clock) {
        this.ideas = ideas;
        this.register = register;
        this.views = views;
        this.scrutiny = scrutiny;
        this.checklist = checklist;
        this.forms = forms;
        this.flash = flash;
        this.clock = clock;
    }

    @GetMapping("/c/{cell}/scrutiny")
    String queue(Visit visit, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("slice", register.list(visit.cell(), QUEUE, after, SIZE));
        model.addAttribute("count", register.count(visit.cell(), QUEUE));
        model.addAttribute("toClassify", register.count(visit.cell(), ClassificationPages.QUEUE));
        model.addAttribute("today", LocalDate.now(clock.withZone(visit.here().zone())));
        return "ideas/scrutiny";
    }

    /// Days since it was proposed, as today's work counts them: an idea written down later from paper waits since its
    /// workshop.
    static long days(@Nullable LocalDate proposedOn, Instant submittedAt, LocalDate today, ZoneId zone) {
        var since = proposedOn == null ? LocalDate.ofInstant(submittedAt, zone) : proposedOn;
        return Math.max(0, ChronoUnit.DAYS.between(since, today));
    }

    @GetMapping("/c/{cell}/scrutiny/{number}")
    String idea(Visit visit, @PathVariable String number, Model model) {
        var idea = ideas.numbered(visit.cell(), number);
        var items = checklist.of(visit.cell(), idea.cycle());
        var answered = scrutiny.checks(visit.cell(), idea.id());
        var open = items.stream()
                .filter(item -> !answered.containsKey(item.id().value()))
                .toList();
        model.addAttribute("known", KnownGaps.answers(idea, open));
        return page(visit, idea, answered, "", KnownGaps.fields(idea, open), false, model);
    }

    /// @param passing whether it was to pass: then what is unanswered is marked
    private String page(
            Visit visit,
            Idea idea,
            Map<UUID, CheckAnswer> checks,
            String message,
            Set<AskedField> fields,
            boolean passing,
            Model model) {
        var messages = scrutiny.messages(visit.cell(), idea.id());
        model.addAttribute("seen", mark(visit, idea, messages).mark());
        model.addAttribute("view", views.of(visit, idea));
        model.addAttribute("items", checklist.of(visit.cell(), idea.cycle()));
        model.addAttribute("checks", checks);
        model.addAttribute("messages", messages);
        model.addAttribute("message", message);
        model.addAttribute("fields", fields);
        model.addAttribute("passing", passing);
        model.addAttribute("place", register.neighbours(visit.cell(), QUEUE, idea.number()));
        return "ideas/scrutinise";
    }

    /// Keeps the checklist; then, as asked, also asks the proposer or lets the idea pass. Asked for the rest, what is
    /// unanswered is kept as in order.
    @PostMapping("/c/{cell}/scrutiny/{number}")
    String scrutinise(
            Visit visit,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var idea = ideas.numbered(visit.cell(), number);
        var form = IdeaForm.of(typed);
        var checks = checks(visit, idea, form);
        var stands = mark(visit, idea, scrutiny.messages(visit.cell(), idea.id()));
        // What another answered meanwhile is shown as it stands.
        var shown = new HashMap<>(checks);
        if (stands.differs(form.text(IdeaMark.FIELD))) shown.putAll(scrutiny.checks(visit.cell(), idea.id()));
        return forms.attempt(
                response,
                model,
                () -> {
                    stands.check(form.text(IdeaMark.FIELD));
                    ideas.check(visit.cell(), idea.id(), checks, visit.by());
                    return act(visit, idea, form, response);
                },
                () -> page(
                        visit,
                        idea,
                        shown,
                        form.text("message"),
                        fields(form),
                        form.text("act").equals("pass"),
                        model));
    }

    private IdeaMark mark(Visit visit, Idea idea, List<ScrutinyMessage> messages) {
        return IdeaMark.of(idea, scrutiny.checks(visit.cell(), idea.id()), messages.size());
    }

    private String act(Visit visit, Idea idea, IdeaForm form, HttpServletResponse response) {
        var cell = "redirect:/c/" + visit.here().code();
        switch (form.text("act")) {
            case "ask" -> {
                boolean told = ideas.ask(visit.cell(), idea.id(), form.text("message"), fields(form), visit.by());
                flash.say(response, told ? "ideas.asked-of" : "ideas.asked-of-nobody", idea.number());
            }
            case "pass" -> {
                var next =
                        register.neighbours(visit.cell(), QUEUE, idea.number()).next();
                ideas.scrutinise(visit.cell(), idea.id(), visit.by());
                flash.say(response, "ideas.passed", idea.number());
                return cell + (next == null ? "/scrutiny" : "/scrutiny/" + next);
            }
            case "rest" -> {
                flash.say(response, "ideas.rest-in-order", idea.number());
                return cell + "/scrutiny/" + idea.number() + "#checklist";
            }
            case "save", "" -> flash.say(response, "ideas.checked", idea.number());
            default -> throw new Refusal("shell.choice-missing").about("act");
        }
        return cell + "/scrutiny/" + idea.number();
    }

    private Map<UUID, CheckAnswer> checks(Visit visit, Idea idea, IdeaForm form) {
        var answers = new HashMap<UUID, CheckAnswer>();
        for (CheckItem item : checklist.of(visit.cell(), idea.cycle())) {
            var typed = form.text("check-" + item.id().value());
            Arrays.stream(CheckAnswer.values())
                    .filter(answer -> answer.name().equals(typed))
                    .forEach(answer -> answers.put(item.id().value(), answer));
            if (form.text("act").equals("rest")) answers.putIfAbsent(item.id().value(), CheckAnswer.OK);
        }
        return answers;
    }

    private static Set<AskedField> fields(IdeaForm form) {
        var asked = Set.copyOf(form.all("fields"));
        return Arrays.stream(AskedField.values())
                .filter(field -> asked.contains(field.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AskedField.class)));
    }
}
