package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.RucheTest;
import ruche.accounts.NewPerson;
import ruche.accounts.People;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.kernel.Role;
import ruche.notices.Notices;
import ruche.notices.Recipient;

@RucheTest
class ActorRecipientsTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ActorRecipients recipients;

    @Autowired
    private ActorContacts contacts;

    @Autowired
    private People people;

    @Autowired
    private Notices notices;

    private RegistryGround ground;
    private ActorId actor;

    @BeforeEach
    void anAssociationForWhichNobodySpeaks() {
        ground = new RegistryGround(context);
        actor = context.getBean(Actors.class)
                .add(ground.cell.id(), ActorSamples.association("جمعية النخيل", ""), By.commandLine());
    }

    @Test
    void anAccountThatNobodyHasOpenedAndThatHasNoEmailReachesNobody() {
        speaks(people.createNumbered(ground.cell.id(), "أمين المال", Lang.AR, By.commandLine()));

        assertThat(reached()).containsExactly(new Recipient.Outside("جمعية النخيل", null, null, Lang.AR));
        assertThat(notices.reached(reached()).ways())
                .as("a letter, and no inbox that nobody looks into")
                .containsOnlyKeys("notices.channel-PRINT");
    }

    @Test
    void whileItIsNotOpenedTheActorItselfIsReachedAsTheRegistryKnowsIt() {
        speaks(people.createNumbered(ground.cell.id(), "أمين المال", Lang.AR, By.commandLine()));
        contacts.add(ground.cell.id(), actor, ContactKind.EMAIL, "nakhil@essai.example", By.commandLine());

        assertThat(reached())
                .containsExactly(new Recipient.Outside("جمعية النخيل", "nakhil@essai.example", null, Lang.AR));
    }

    @Test
    void onceItIsOpenedOrWhereItHasAnEmailTheAccountIsReached() {
        var numbered = people.createNumbered(ground.cell.id(), "أمين المال", Lang.AR, By.commandLine());
        speaks(numbered);
        people.password(ground.cell.id(), numbered, "واحة النخيل 2019", By.commandLine());

        assertThat(reached()).containsExactly(Recipient.account(numbered));

        var written = people.create(
                new NewPerson(ground.cell.id(), "الكاتبة", "katiba-" + actor.value() + "@essai.example", null, Lang.AR),
                By.commandLine());
        speaks(written);

        assertThat(reached()).containsExactlyInAnyOrder(Recipient.account(numbered), Recipient.account(written));
    }

    private void speaks(PersonId person) {
        people.grant(ground.cell.id(), person, Role.MEMBER, actor.value(), null, By.commandLine());
    }

    private List<Recipient> reached() {
        return recipients.of(ground.cell.id(), List.of(actor.value())).getOrDefault(actor.value(), List.of());
    }
}
