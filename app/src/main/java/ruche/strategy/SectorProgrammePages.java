package ruche.strategy;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ruche.accounts.Cells;
import ruche.actors.Actors;
import ruche.actors.Bodies;
import ruche.kernel.Bilingual;
import ruche.kernel.Money;
import ruche.kernel.NotFound;
import ruche.kernel.Refusal;
import ruche.shell.Forms;
import ruche.shell.Meanwhile;
import ruche.shell.Page;
import ruche.shell.Related;
import ruche.shell.RelatedParts;
import ruche.shell.Typed;
import ruche.shell.Visit;
import ruche.territory.Place;
import ruche.territory.PlaceKind;
import ruche.territory.Places;

@Controller
class SectorProgrammePages {
    private final SectorProgrammes programmes;
    private final Cycles cycles;
    private final Axes axes;
    private final Actors actors;
    private final Bodies bodies;
    private final Places places;
    private final Cells cells;
    private final Forms forms;
    private final RelatedParts related;

    SectorProgrammePages(
            SectorProgrammes programmes,
            Cycles cycles,
            Axes axes,
            Actors actors,
            Bodies bodies,
            Places places,
            Cells cells,
            Forms forms,
            RelatedParts related) {
        this.programmes = programmes;
        this.cycles = cycles;
        this.axes = axes;
        this.actors = actors;
        this.bodies = bodies;
        this.places = places;
        this.cells = cells;
        this.forms = forms;
        this.related = related;
    }

    @GetMapping("/c/{cell}/programmes")
    String list(Visit visit, Model model) {
        var all = programmes.all(visit.cell());
        model.addAttribute("programmes", all);
        model.addAttribute("names", names(visit, all));
        model.addAttribute("axes", axisNames(visit));
        return "strategy/sector-programmes";
    }

    @GetMapping("/c/{cell}/programmes/{code}")
    String programme(Visit visit, @PathVariable String code, Model model) {
        var programme = named(visit, code);
        model.addAttribute("programme", programme);
        model.addAttribute("names", names(visit, List.of(programme)));
        model.addAttribute("axes", axisNames(visit));
        model.addAttribute("places", places.names(programme.places()));
        model.addAttribute("known", placesOf(visit));
        model.addAttribute("related", related.of(visit, Related.Kind.PROGRAMME, code));
        return "strategy/sector-programme";
    }

    @GetMapping("/c/{cell}/programmes/new")
    String ask(Visit visit, Model model) {
        var form = Typed.nothing().withAll("places", List.of(territory(visit)));
        return form(visit, model, null, form);
    }

    @PostMapping("/c/{cell}/programmes")
    String add(
            Visit visit,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var form = Typed.of(fields);
        return forms.take(
                visit,
                response,
                model,
                () -> "/programmes/"
                        + programmes
                                .add(visit.cell(), read(visit, form), visit.by())
                                .code(),
                () -> form(visit, model, null, form));
    }

    @GetMapping("/c/{cell}/programmes/{code}/edit")
    String edit(Visit visit, @PathVariable String code, Model model) {
        var programme = named(visit, code);
        return form(visit, model, programme, Meanwhile.open(filled(programme)));
    }

    private static Typed filled(SectorProgramme programme) {
        return Typed.nothing()
                .withText("name", programme.name())
                .withAll("runBy", List.of(programme.runBy()))
                .withPeriod(programme.period())
                .withAll("places", programme.places())
                .withAll("axes", programme.axes())
                .withText("groups", programme.targetGroups())
                .withAll("means", programme.means())
                .withText("conditions", programme.conditions())
                .with("ceiling", plain(programme.ceiling()))
                .with("left", plain(programme.left()))
                .with("least", plain(programme.bounds().least()))
                .with("most", plain(programme.bounds().most()))
                .with(
                        "share",
                        programme.bounds().percent() == 100
                                ? ""
                                : programme.bounds().percent());
    }

    @PostMapping("/c/{cell}/programmes/{code}")
    String change(
            Visit visit,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var programme = named(visit, code);
        var meanwhile = Meanwhile.of(Typed.of(fields), filled(programme));
        var form = meanwhile.form();
        return forms.take(
                visit,
                response,
                model,
                meanwhile,
                () -> {
                    var read = read(visit, form.with("code", programme.code()));
                    programmes.change(visit.cell(), programme.id(), read, visit.by());
                    return "/programmes/" + programme.code();
                },
                () -> form(visit, model, programme, form));
    }

    private NewSectorProgramme read(Visit visit, Typed form) {
        var runBy = bodies.read(visit.cell(), form, "runBy");
        if (runBy.isEmpty()) throw new Refusal("strategy.run-by-missing").about("runBy");
        var means = EnumSet.noneOf(Means.class);
        for (var name : form.all("means"))
            means.add(Typed.nothing().with("means", name).one(Means.class, "means"));
        var currency = visit.here().currency();
        return new NewSectorProgramme(
                form.code("code"),
                form.bilingual("name"),
                runBy.getLast(),
                form.period(),
                form.all("places"),
                new TreeSet<>(form.all("axes")),
                form.proseOrNull("groups"),
                means,
                form.proseOrNull("conditions"),
                form.moneyOrNull("ceiling", currency),
                form.moneyOrNull("left", currency),
                new Bounds(
                        form.moneyOrNull("least", currency),
                        form.moneyOrNull("most", currency),
                        form.text("share").isEmpty() ? 100 : form.whole("share")));
    }

    private String form(Visit visit, Model model, @Nullable SectorProgramme programme, Typed form) {
        if (programme != null) model.addAttribute("programme", programme);
        model.addAttribute("form", form);
        model.addAttribute("bodies", bodies.choices(visit.cell(), visit.lang(), form.ids("runBy")));
        model.addAttribute("places", placesOf(visit));
        model.addAttribute("axes", axisNames(visit));
        return "strategy/sector-programme-form";
    }

    /// By code, the largest first.
    private Map<String, Place> placesOf(Visit visit) {
        var known = new LinkedHashMap<String, Place>();
        places.tree(territory(visit)).stream()
                .filter(place -> place.kind() != PlaceKind.CAIDAT && place.kind() != PlaceKind.DOUAR)
                .sorted(Comparator.comparing(Place::kind).thenComparing(Place::code))
                .forEach(place -> known.put(place.code(), place));
        return known;
    }

    /// Main axes of all cycles by code, the latest wording of each.
    private Map<String, Bilingual> axisNames(Visit visit) {
        var names = new LinkedHashMap<String, Bilingual>();
        for (var cycle : cycles.all(visit.cell()))
            for (var axis : axes.main(visit.cell(), cycle.id())) names.putIfAbsent(axis.code(), axis.name());
        return names;
    }

    private Map<UUID, Bilingual> names(Visit visit, List<SectorProgramme> all) {
        return actors.names(
                visit.cell(),
                all.stream().map(SectorProgramme::runBy).distinct().toList());
    }

    private SectorProgramme named(Visit visit, String code) {
        return programmes.byCode(visit.cell(), code).orElseThrow(() -> new NotFound(code));
    }

    private String territory(Visit visit) {
        return cells.byId(visit.cell()).territory();
    }

    private static String plain(@Nullable Money sum) {
        if (sum == null) return "";
        return BigDecimal.valueOf(sum.minor(), sum.currency().getDefaultFractionDigits())
                .stripTrailingZeros()
                .toPlainString()
                .replaceAll("(?<=\\d)(?=(\\d{3})+(\\.|$))", " ");
    }

    /// A province and its circle may bear one name: each with what it is.
    static Map<String, String> places(Page page, Map<String, Place> places) {
        var choices = new LinkedHashMap<String, String>();
        places.forEach((code, place) -> choices.put(code, page.text(place.name()) + " (" + kind(page, place) + ")"));
        return choices;
    }

    static String kind(Page page, Place place) {
        return page.say("territory.kind." + place.kind());
    }

    static Map<String, String> means(Page page) {
        var choices = new LinkedHashMap<String, String>();
        for (var means : Means.values()) choices.put(means.name(), page.say("strategy.means." + means));
        return choices;
    }

    static Map<String, String> worded(Page page, Map<String, Bilingual> names) {
        var choices = new LinkedHashMap<String, String>();
        names.forEach((code, name) -> choices.put(code, page.text(name)));
        return choices;
    }
}
