package ruche;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Role;

/// What the administrator of a province makes before the others come, all of it in the pages: the cell with its
/// territory, a cycle with its axes and checklist, actors, a programme, and the people with their roles.
final class JourneyGround {
    static final String PASSWORD = "miel de thym 2018";
    static final Bilingual WATER_AXIS = Province.WATER_AXIS;
    static final Bilingual WATER = new Bilingual("مصلحة الماء", "Service de l’eau");
    static final Bilingual HEALTH = new Bilingual("مصلحة الصحة", "Service de la santé");
    static final Bilingual ASSOCIATION =
            new Bilingual("جمعية النخيل للتنمية", "Association Palmeraie pour le développement");
    static final Bilingual PROGRAMME =
            new Bilingual("برنامج الماء الصالح للشرب بالعالم القروي", "Eau potable en milieu rural");
    static final Bilingual CHECK = new Bilingual("هل المكان معروف بدقة؟", "Le lieu est-il précisé ?");

    /// Of the first province; opens the others too.
    static final String ADMINISTRATOR = "administration@essai.example";

    private final Walker admin;
    private final Lang lang;
    final Province province;

    JourneyGround(Walker admin, Lang lang, Province province) {
        this.admin = admin;
        this.lang = lang;
        this.province = province;
    }

    /// @param setup the link that `serve` printed; empty when the installation has an administrator already
    void open(Optional<String> setup) {
        if (setup.isPresent()) firstRun(setup.get());
        else another();
        admin.open(province.home());
        admin.sees("portal.begin");
        admin.picture("00-cell-" + province.code());
    }

    private void firstRun(String link) {
        admin.open("/");
        admin.sees("portal.first-link");
        admin.picture("00-first-page");
        admin.open(link);
        describe();
        admin.fill("accounts.name", text(new Bilingual("مديرة الخلية", "Administratrice")));
        admin.fill("accounts.email", ADMINISTRATOR);
        admin.fill("accounts.new-password", PASSWORD);
        admin.picture("00-setup");
        admin.press("portal.setup-do");
        admin.isTold("portal.setup-done");
        admin.signIn(ADMINISTRATOR, PASSWORD);
    }

    private void another() {
        // Chosen by hand: the account's own language is that of the first province.
        admin.open("/cells?lang=" + lang.code());
        admin.signIn(ADMINISTRATOR, PASSWORD);
        admin.open("/cells");
        admin.follow("portal.open-cell");
        describe();
        admin.press("portal.open-cell");
        admin.isTold("portal.cell-opened", text(province.name()));
    }

    private void describe() {
        admin.fill("portal.cell-name", province.name());
        admin.fill("portal.cell-code", province.code());
        admin.fill("portal.cell-prefix", province.prefix());
        admin.fill("portal.cell-territory", province.territory());
        var list = province.places().getBytes(StandardCharsets.UTF_8);
        admin.page().locator("input[name=places]").setInputFiles(new FilePayload("places.csv", "text/csv", list));
    }

    /// A cycle that asks for a commune, with the province's axes.
    void cycle() {
        admin.open(province.home());
        admin.follow("portal.open-cycle");
        admin.fill("strategy.code", "2018");
        admin.fill("strategy.year", "2018");
        admin.fill("strategy.title", new Bilingual("دورة 2018", "Cycle 2018"));
        admin.fill("strategy.from", "2018-01-01");
        admin.tick(admin.labelled(admin.page().locator("main"), admin.say("strategy.commune-required")));
        admin.press("shell.save");
        for (var axis : province.axes()) axis(axis);
    }

    private void axis(Bilingual name) {
        admin.go("strategy.add-axis");
        admin.fill("strategy.code", "axis-" + province.axes().indexOf(name));
        admin.fill("strategy.name", name);
        admin.press("shell.add");
        admin.seesText(text(name));
    }

    void checklist() {
        admin.go("strategy.edit-checklist");
        admin.fill("strategy.code", "place");
        admin.fill("strategy.item-text", CHECK);
        admin.press("shell.add");
        admin.seesText(text(CHECK));
    }

    void actor(String kind, Bilingual name) {
        admin.menu("actors.title");
        admin.go("actors.add");
        admin.choose("actors.kind", admin.say("actors.kind." + kind));
        admin.fill("actors.name", name);
        admin.press("shell.save");
        admin.seesText(text(name));
    }

    /// Of the water service, with its means and what is left of them.
    void programme() {
        admin.menu("strategy.programmes");
        admin.go("strategy.add-programme");
        admin.fill("strategy.code", "P04");
        admin.fill("strategy.name", PROGRAMME);
        admin.choose("strategy.run-by", text(WATER));
        admin.fill("strategy.from", "2017-01-01");
        admin.fill("strategy.to", "2023-12-31");
        admin.tick(admin.say("strategy.axes"), text(WATER_AXIS));
        admin.tick(admin.say("strategy.means"), admin.say("strategy.means.WORKS"));
        admin.fill("strategy.ceiling", "41000000");
        admin.fill("strategy.left", "12800000");
        admin.press("shell.save");
        admin.seesText(text(PROGRAMME));
    }

    /// Gives somebody an account and a role.
    ///
    /// @param body that the person speaks for; null for none
    /// @return who it is, with the link that is handed over
    Newcomer person(Role role, @Nullable Bilingual body, Bilingual name) {
        var email = UUID.randomUUID() + "@example.org";
        admin.menu("accounts.people-menu");
        admin.go("accounts.add");
        admin.fill("accounts.name", text(name));
        admin.fill("accounts.email", email);
        admin.choose("accounts.language", lang.ownName());
        admin.choose("accounts.role", admin.say("accounts.role-" + role));
        if (body != null && role == Role.SERVICE) admin.choose("accounts.body", text(body));
        else if (body != null) admin.fill("accounts.body-name", text(body));
        admin.press("accounts.add");
        return new Newcomer(email, admin.page().locator("main code").textContent());
    }

    /// @param link by which a password is set, once
    record Newcomer(String email, String link) {
        /// Sets the password and signs in on the cell's home.
        void enter(Walker walker, Province province) {
            walker.open(link);
            walker.fill("accounts.new-password", PASSWORD);
            walker.press("accounts.set-password");
            walker.isTold("accounts.password-set");
            walker.open(province.home());
            walker.signIn(email, PASSWORD);
        }
    }

    /// All that an idea meets on its way.
    void prepare(Optional<String> setup) {
        open(setup);
        cycle();
        checklist();
        actor("ASSOCIATION", ASSOCIATION);
        actor("SECTOR_SERVICE", WATER);
        actor("SECTOR_SERVICE", HEALTH);
        programme();
    }

    List<String> complaints() {
        return admin.complaints();
    }

    private String text(Bilingual both) {
        return both.in(lang);
    }
}
