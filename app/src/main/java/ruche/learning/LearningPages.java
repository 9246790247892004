package ruche.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ruche.shell.Visit;

/// How often the program's proposals were right, month by month.
@Controller
class LearningPages {
    static final String PATH = "/learning";

    private final Outcomes outcomes;

    LearningPages(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /// One sort of proposals.
    ///
    /// @param months the latest first; none without a proposal or a decision
    record Part(Sort sort, List<MonthOfProposals> months) {
        /// Of all months together; empty where there is nothing.
        Optional<MonthOfProposals> all() {
            return months.stream().reduce(MonthOfProposals::plus);
        }
    }

    @GetMapping("/c/{cell}" + PATH)
    String page(Visit visit, Model model) {
        var months = outcomes.months(visit.cell());
        var parts = new ArrayList<Part>();
        for (var sort : Sort.values())
            parts.add(new Part(
                    sort,
                    months.stream()
                            .filter(month -> month.sort().equals(sort.name()) && !month.isEmpty())
                            .toList()));
        model.addAttribute("parts", parts);
        return "learning/learning";
    }
}
