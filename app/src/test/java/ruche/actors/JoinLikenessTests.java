package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;

/// Whoever registers a body that is almost called as one of the registry is asked whether it is that one.
@RucheTest
class JoinLikenessTests extends JoinGround {
    @Autowired
    private Actors actors;

    @Test
    void almostTheNameOfAnActorIsShownWithItsPublicFactsAndHindersNobody() {
        ground.member.post(ground.base + "/contacts", "kind", "PHONE", "value", "0612999888");

        var own = called("جمعية الآمال للتنمية", "");

        assertThat(visitor.read(own + "/papers"))
                .contains("هل هذه هيئتكم؟", "جمعية الأمل للتنمية", "اطلبوا من عون الخلية")
                .contains("href=\"" + ground.base + "\"")
                .doesNotContain("612999888");
        assertThat(visitor.in(Lang.FR).read(own + "/papers")).contains("Est-ce vous", "l’agent de la cellule");
        to(visitor.post(own + "/papers", fields(receipt())));
    }

    @Test
    void whereverItsSeatIsAndInEitherLanguage() {
        actors.add(
                ground.cell.id(),
                new NewActor(
                        ActorKind.ASSOCIATION,
                        new Bilingual("", "Association Tifaouine pour la femme rurale"),
                        "99.001.1.2",
                        ""),
                By.commandLine());

        var own = called("", "Assoc. Tifawine pr les femmes rurales");

        assertThat(visitor.in(Lang.FR).read(own + "/papers"))
                .contains("Est-ce vous", "Association Tifaouine pour la femme rurale");
    }

    @Test
    void theAgentSeesTheLikenessAndMayJoinWhoeverAskedToIt() {
        var own = called("جمعية الآمال للتنمية", "");
        to(visitor.post(own + "/papers", fields(receipt())));
        to(visitor.upload(own + "/photo", PaperSamples.scan("photo.png", PaperSamples.picture("png"))));
        to(visitor.post(own + "/person", "person", "سعيد الناصري", "office", "PRESIDENT", "phone", phone));
        to(visitor.post(own + "/send", "consent", "yes", "insists", "yes"));
        assertThat(ground.agent.read(request()))
                .contains("name=\"known\"", ground.association.value().toString());

        var accepted = ground.agent.post(
                request() + "/accept",
                checked(
                        "name_ar",
                        "جمعية الآمال للتنمية",
                        "known",
                        ground.association.value().toString()));

        assertThat(to(accepted)).contains(ground.association.value().toString());
        assertThat(actors.named(ground.cell.id(), "جمعية الآمال للتنمية")).isEmpty();
    }

    @Test
    void anotherNameOrAnotherCellsActorAsksNothing() {
        var other = new RegistryGround(context);
        actors.add(other.cell.id(), ActorSamples.association("جمعية الواحة الخضراء للنخيل", ""), By.commandLine());

        var own = called("جمعية الواحة الخضراء للنخيل", "");

        assertThat(visitor.read(own + "/papers")).doesNotContain("هل هذه هيئتكم؟");
    }

    private String called(String ar, String fr) {
        var body = body();
        body.putAll(Map.of("name_ar", ar, "name_fr", fr));
        return begun(body);
    }
}
