package ruche.appraisal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Visit;

/// The committee's table, and the agent's proposal for it.
@Controller
class DecisionPages {
    private final DecisionTables tables;
    private final Decisions decisions;
    private final ProposedDecisions proposals;
    private final Flash flash;

    DecisionPages(DecisionTables tables, Decisions decisions, ProposedDecisions proposals, Flash flash) {
        this.tables = tables;
        this.decisions = decisions;
        this.proposals = proposals;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}/retained/decide")
    String table(
            Visit visit,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String axis,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String made,
            Model model) {
        var numbers = made.isEmpty() ? List.<String>of() : List.of(made.split("_"));
        var table = tables.of(visit.cell(), cycle, axis, DecisionTable.Show.of(show), after, numbers);
        return page(table, DecisionForm.of(table), model);
    }

    @PostMapping("/c/{cell}/retained/decide")
    String decide(Visit visit, @RequestParam Map<String, String> fields, Model model, HttpServletResponse response) {
        var table = table(visit, fields);
        var form = DecisionForm.typed(fields);
        try {
            var rulings = form.read(table);
            if (!form.wrong().isEmpty()) return again(table, form, model, response);
            var made = decisions.decide(visit.cell(), rulings, form.day(), visit.by());
            if (made.isEmpty()) throw new Refusal("appraisal.no-change");
            flash.say(response, "appraisal.decided", made.size());
            return "redirect:" + address(visit, table) + "&made=" + String.join("_", made);
        } catch (Refusal refusal) {
            form.wrong().put("", refusal);
            return again(table, form, model, response);
        }
    }

    @PostMapping("/c/{cell}/retained/propose")
    String propose(Visit visit, @RequestParam Map<String, String> fields, Model model, HttpServletResponse response) {
        var table = table(visit, fields);
        var form = DecisionForm.typed(fields);
        try {
            var rulings = form.read(table);
            if (!form.wrong().isEmpty()) return again(table, form, model, response);
            rulings.keySet().removeIf(idea -> table.decided(idea) != null);
            if (rulings.isEmpty()) throw new Refusal("appraisal.nothing-proposed");
            proposals.propose(visit.cell(), rulings, visit.by());
            flash.say(response, "appraisal.proposed", rulings.size());
        } catch (Refusal refusal) {
            form.wrong().put("", refusal);
            return again(table, form, model, response);
        }
        return "redirect:" + address(visit, table);
    }

    private DecisionTable table(Visit visit, Map<String, String> fields) {
        var show = DecisionTable.Show.of(fields.getOrDefault("show", DecisionTable.Show.ALL.name()));
        return tables.of(visit.cell(), fields.get("cycle"), fields.get("axis"), show, fields.get("after"), List.of());
    }

    private static String again(DecisionTable table, DecisionForm form, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(table, form, model);
    }

    private static String page(DecisionTable table, DecisionForm form, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("form", form);
        return "appraisal/decide";
    }

    private static String address(Visit visit, DecisionTable table) {
        return "/c/" + visit.here().code() + "/retained/decide?cycle="
                + table.cycle().code() + "&axis=" + table.axisCode() + "&show="
                + table.show();
    }
}
