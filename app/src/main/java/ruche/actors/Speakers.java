package ruche.actors;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.accounts.FirstCode;
import ruche.accounts.FirstCodes;
import ruche.accounts.NewPerson;
import ruche.accounts.People;
import ruche.accounts.Representative;
import ruche.accounts.Representatives;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Role;

/// Who speaks for an actor of the registry: entered by the agent, with an account of his own.
@Component
class Speakers {
    private final People people;
    private final Representatives representatives;
    private final FirstCodes codes;
    private final LivingActors living;
    private final ActorRules rules;

    Speakers(People people, Representatives representatives, FirstCodes codes, LivingActors living, ActorRules rules) {
        this.people = people;
        this.representatives = representatives;
        this.codes = codes;
        this.living = living;
        this.rules = rules;
    }

    /// @param code to be printed, shown this once; null for somebody who had an account already
    record Entered(PersonId person, @Nullable FirstCode code) {}

    /// Gives somebody the right to speak for an actor, and an account where he has none.
    ///
    /// @throws Refusal about the field at fault
    @Transactional
    Entered add(CellId cell, ActorId actor, NewRepresentative said, By by) {
        living.hold(cell, actor);
        var known = known(said);
        var person = known == null ? create(cell, said, by) : known;
        var since = said.since() == null ? rules.today(cell) : said.since();
        people.grant(cell, person, Role.MEMBER, actor.value(), since, said.until(), by);
        return new Entered(person, known == null ? code(cell, person, by) : null);
    }

    private @Nullable PersonId known(NewRepresentative said) {
        return Stream.of(said.email(), said.phone())
                .filter(login -> !login.isEmpty())
                .flatMap(login -> people.byLogin(login).stream())
                .findFirst()
                .orElse(null);
    }

    private PersonId create(CellId cell, NewRepresentative said, By by) {
        return said.reachable()
                ? people.create(new NewPerson(cell, said.name(), said.email(), said.phone(), said.lang()), by)
                : people.createNumbered(cell, said.name(), said.lang(), by);
    }

    private FirstCode code(CellId cell, PersonId person, By by) {
        return codes.make(cell, person, Duration.ofDays(rules.days(cell, ActorRule.CODE_DAYS)), by);
    }

    /// A new code for somebody who speaks for the actor; the one before is worth nothing any more.
    ///
    /// @throws Refusal `accounts.code-not-here`
    @Transactional
    FirstCode code(CellId cell, ActorId actor, UUID grant, By by) {
        return code(cell, new PersonId(one(cell, actor, grant).person()), by);
    }

    /// Ends a mandate at once.
    @Transactional
    void end(CellId cell, ActorId actor, UUID grant, String why, By by) {
        people.revoke(cell, one(cell, actor, grant).grant(), why, by);
    }

    /// Passes a mandate on to somebody else, who gets an account where he has none.
    ///
    /// @throws Refusal about the field at fault
    @Transactional
    Entered pass(CellId cell, ActorId actor, UUID grant, NewRepresentative to, String why, By by) {
        living.hold(cell, actor);
        one(cell, actor, grant);
        var known = known(to);
        var person = known == null ? create(cell, to, by) : known;
        representatives.pass(cell, actor.value(), grant, person, why, by);
        return new Entered(person, known == null ? code(cell, person, by) : null);
    }

    private Representative one(CellId cell, ActorId actor, UUID grant) {
        return representatives.one(cell, actor.value(), grant);
    }

    List<Representative> of(CellId cell, ActorId actor) {
        return representatives.of(cell, actor.value());
    }
}
