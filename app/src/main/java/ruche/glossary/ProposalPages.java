package ruche.glossary;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;
import ruche.shell.Flash;
import ruche.shell.Forms;
import ruche.shell.Typed;
import ruche.shell.Visit;

/// Words that confirmed twins propose for the glossary, for a person to accept or reject.
@Controller
class ProposalPages {
    private static final String PATH = "/glossary/proposals";

    private final TermProposals proposals;
    private final Rejections rejections;
    private final WordOutcomes outcomes;
    private final Glossaries glossaries;
    private final Terms terms;
    private final Forms forms;
    private final Flash flash;

    ProposalPages(
            TermProposals proposals,
            Rejections rejections,
            WordOutcomes outcomes,
            Glossaries glossaries,
            Terms terms,
            Forms forms,
            Flash flash) {
        this.proposals = proposals;
        this.rejections = rejections;
        this.outcomes = outcomes;
        this.glossaries = glossaries;
        this.terms = terms;
        this.forms = forms;
        this.flash = flash;
    }

    @GetMapping("/c/{cell}" + PATH)
    String list(Visit visit, Model model) {
        var rejected = rejections.of(visit.cell());
        var proposed = proposals.of(visit.cell());
        outcomes.shown(visit.cell(), proposed.meant());
        model.addAttribute("proposals", proposed);
        model.addAttribute("rejected", rejected);
        var names = new LinkedHashMap<String, Bilingual>();
        for (var one : rejected) {
            var concept = glossaries.of(visit.cell()).concept(one.concept());
            if (concept != null) names.put(one.concept(), ConceptNames.of(concept));
        }
        model.addAttribute("names", Map.copyOf(names));
        return "glossary/proposals";
    }

    @PostMapping("/c/{cell}" + PATH + "/accept")
    String accept(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return answered(visit, model, response, () -> {
            var meant = meant(visit, form);
            var field = form.text("field");
            if (!Wordings.NONE.byField().containsKey(field)) throw new Refusal("shell.choice-missing").about("field");
            terms.addWord(visit.cell(), meant.concept(), field, meant.word(), form.checked("meant"), visit.by());
            outcomes.accepted(visit.cell(), meant);
            flash.say(
                    response,
                    "glossary.said-accepted",
                    meant.word(),
                    meant.name().in(visit.lang()));
        });
    }

    private String answered(Visit visit, Model model, HttpServletResponse response, Runnable act) {
        return forms.attempt(
                response,
                model,
                () -> {
                    act.run();
                    return "redirect:/c/" + visit.here().code() + PATH;
                },
                () -> list(visit, model));
    }

    private TermProposals.Meant meant(Visit visit, Typed form) {
        return proposals.of(visit.cell()).meant().stream()
                .filter(one ->
                        one.key().equals(form.text("key")) && one.concept().equals(form.text("concept")))
                .findFirst()
                .orElseThrow(() -> new Refusal("glossary.proposal-gone"));
    }

    @PostMapping("/c/{cell}" + PATH + "/reject")
    String reject(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return answered(visit, model, response, () -> {
            var concept = form.text("concept");
            var meant = concept.isEmpty() ? null : meant(visit, form);
            var word = meant == null ? alike(visit, form) : meant.word();
            rejections.add(visit.cell(), form.text("key"), word, concept, visit.by());
            if (meant != null) outcomes.rejected(visit.cell(), meant);
            flash.say(response, "glossary.said-rejected", word);
        });
    }

    private String alike(Visit visit, Typed form) {
        return proposals.of(visit.cell()).alike().stream()
                .filter(one -> one.key().equals(form.text("key")))
                .findFirst()
                .map(one -> one.arabic() + " = " + one.latin())
                .orElseThrow(() -> new Refusal("glossary.proposal-gone"));
    }

    @PostMapping("/c/{cell}" + PATH + "/reopen")
    String reopen(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return answered(visit, model, response, () -> {
            rejections.takeBack(visit.cell(), form.text("key"), form.text("concept"), visit.by());
            outcomes.reopened(visit.cell(), form.text("key"), form.text("concept"));
            flash.say(response, "glossary.said-reopened");
        });
    }
}
