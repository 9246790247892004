package ruche.shell;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.kernel.NotFound;

/// All that pages are built from, on one page, where the program shows itself.
@Controller
class ComponentPages {
    static final String RISING = "rising";
    static final String FALLING = "falling";

    @GetMapping("/c/{cell}/components")
    String all(
            @ModelAttribute(name = "page", binding = false) Page page,
            @RequestParam(defaultValue = RISING) String order,
            Model model) {
        if (!page.demo()) throw new NotFound("components");
        model.addAttribute("form", Typed.nothing());
        model.addAttribute("order", order);
        model.addAttribute("rows", order.equals(FALLING) ? List.of(4, 3, 2, 1) : List.of(1, 2, 3, 4));
        model.addAttribute("choices", choices(page));
        model.addAttribute("waiting", waiting());
        model.addAttribute("chart", chart(page));
        model.addAttribute("map", map(page));
        return "shell/components";
    }

    private static Map<String, String> choices(Page page) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("yes", page.say("shell.yes"));
        choices.put("no", page.say("shell.no"));
        return choices;
    }

    private static List<Waiting> waiting() {
        var since = Instant.parse("2018-02-14T09:00:00Z");
        return List.of(
                Waiting.of("shell.components-sample-work", 12, since, "").overdue(),
                Waiting.of("shell.components-sample-work", 3, null, ""));
    }

    private static String chart(Page page) {
        var bars = List.of(bar(page, 1, 54), bar(page, 2, 33), bar(page, 3, 0));
        return Chart.bars(
                "chart", page.say("shell.components-chart"), page.say("shell.components-in-words"), bars, page.lang());
    }

    private static Chart.Bar bar(Page page, int number, long value) {
        return new Chart.Bar(page.say("shell.components-sample", number), value, page.number(value), null);
    }

    private static String map(Page page) {
        var points = List.of(
                point(page, 1, 32.24, -7.95, 54), point(page, 2, 32.41, -8.31, 33), point(page, 3, 32.05, -8.10, 0));
        return PointMap.of(
                "map", page.say("shell.components-map"), page.say("shell.components-in-words"), points, page.lang());
    }

    private static PointMap.Point point(Page page, int number, double latitude, double longitude, long value) {
        return new PointMap.Point(
                page.say("shell.components-sample", number), latitude, longitude, value, page.number(value), null);
    }
}
