package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.ideas.IdeaSamples.AGENT;
import static ruche.ideas.IdeaSamples.insisting;
import static ruche.ideas.IdeaSamples.well;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.kernel.Role;

/// What the audit says of ideas, to those who read it.
@RucheTest
class IdeaAuditTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaSamples samples;

    private IdeaSamples.Ground ground;
    private Idea well;

    @BeforeEach
    void aClassifiedWell() {
        ground = samples.ground();
        well = samples.classified(ground, well(ground));
    }

    @Test
    void namesTheStatesThatAnIdeaPassesThrough() {
        ideas.withdraw(ground.id(), well.id(), "البئر حُفرت", AGENT);

        assertThat(audit(Lang.FR))
                .contains(
                        "État\u00a0:</span> <bdi>proposée</bdi> → <bdi>vérifiée</bdi>",
                        "<bdi>vérifiée</bdi> → <bdi>classée</bdi>",
                        "<bdi>classée</bdi> → <bdi>retirée</bdi>",
                        "البئر حُفرت");
        assertThat(audit(Lang.AR)).contains("الحالة:</span> <bdi>مصنفة</bdi> ← <bdi>");
        assertThat(audit(Lang.FR)).contains("Idée retirée");
    }

    @Test
    void leadsToTheIdeaInWhichAnotherGoesOn() {
        var twin = samples.stored(ground, insisting(well(ground)));
        ideas.merge(ground.id(), twin.id(), well.id(), "البئر نفسها", AGENT);

        assertThat(audit(Lang.FR))
                .contains(
                        "Dans l’idée\u00a0:</span> <a href=\"/c/"
                                + ground.cell().code() + "/ideas/" + well.number() + "\"><bdi>" + well.number()
                                + "</bdi></a>",
                        "<bdi>proposée</bdi> → <bdi>fusionnée avec une autre</bdi>");

        ideas.unmerge(ground.id(), twin.id(), "دواران مختلفان", AGENT);
        assertThat(audit(Lang.FR))
                .contains("Séparée de l’idée", "<bdi>fusionnée avec une autre</bdi> → <bdi>proposée</bdi>");
    }

    @Test
    void writesSumsAndAxesAsTheyWereAndAsTheyAre() {
        var before = IdeaSamples.underWater(ground);
        var now = new Classification(
                before.axis(),
                before.subAxis(),
                before.kind(),
                before.targetGroups(),
                Money.of(21_000_050, "MAD"),
                null);
        ideas.classify(ground.id(), well.id(), now, AGENT);

        assertThat(audit(Lang.FR))
                .contains(
                        "Montant demandé\u00a0:</span> <bdi>180\u00a0000\u00a0DH</bdi> → <bdi>210\u00a0000,50\u00a0DH</bdi>",
                        "Axe\u00a0:</span> <bdi>rien</bdi> → <bdi>Eau et environnement</bdi>");
        assertThat(audit(Lang.AR))
                .contains(
                        "<bdi>180\u00a0000\u00a0درهم</bdi> ← <bdi>210\u00a0000,50\u00a0درهم</bdi>",
                        "<bdi>الماء والبيئة</bdi>");
    }

    @Test
    void writesAKnownKindOfProjectAndKnownGroupsInTheReadersLanguage() {
        var before = IdeaSamples.underWater(ground);
        var now = new Classification(
                before.axis(), before.subAxis(), "بناء أو تهيئة", "النساء، الشباب", before.asked(), before.own());
        ideas.classify(ground.id(), well.id(), now, AGENT);

        assertThat(audit(Lang.FR))
                .contains("<bdi>Construction ou aménagement</bdi>", "<bdi>Femmes, Jeunes</bdi>")
                .doesNotContain("<bdi>بناء أو تهيئة</bdi>", "<bdi>النساء، الشباب</bdi>");
        assertThat(audit(Lang.AR)).contains("<bdi>بناء أو تهيئة</bdi>", "<bdi>النساء، الشباب</bdi>");
    }

    private String audit(Lang lang) {
        return Pages.of(context)
                .as(ground.id(), Role.AGENT)
                .in(lang)
                .read("/c/" + ground.cell().code() + "/audit");
    }
}
