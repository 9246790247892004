package ruche.cli;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ruche.accounts.Cell;
import ruche.accounts.NewPerson;
import ruche.accounts.People;
import ruche.accounts.ResetLink;
import ruche.actors.ActorId;
import ruche.actors.Actors;
import ruche.kernel.By;
import ruche.kernel.PersonId;
import ruche.kernel.Refusal;
import ruche.kernel.Role;

/// `./ruche user add --name … --email … --role AGENT`, `./ruche user reset-link --email …`: both print the link by
/// which the person sets a password.
@Command(name = "user")
final class UserCommand extends RucheCommand {
    @Parameters(index = "0", paramLabel = "add|reset-link")
    private String act = "";

    @Option(names = "--cell", paramLabel = "CODE")
    private @Nullable String cell;

    @Option(names = "--name")
    private String name = "";

    @Option(names = "--email")
    private @Nullable String email;

    @Option(names = "--phone")
    private @Nullable String phone;

    @Option(names = "--role")
    private Role role = Role.AGENT;

    @Option(names = "--body", paramLabel = "NAME")
    private @Nullable String body;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        refuseIncomplete();
        try (var context = startQuietly()) {
            var place = new Destinations(context, "MAD").cell(cell);
            ResetLink link = context.getBean(TransactionTemplate.class)
                    .execute(_ -> act.equals("add") ? add(context, place) : link(context, place, known(context)));
            if (link == null) throw new IllegalStateException("no link");
            tell(place, link);
            return CommandLine.DONE;
        }
    }

    /// Before the database is started for nothing.
    private void refuseIncomplete() {
        if (!act.equals("add") && !act.equals("reset-link")) throw new Refusal("cli.user-what", act);
        if (act.equals("add") && name.isBlank()) throw new Refusal("cli.missing-argument", "--name");
        if (email == null && phone == null) throw new Refusal("cli.missing-argument", "--email | --phone");
    }

    private void tell(Cell place, ResetLink link) {
        boolean added = act.equals("add");
        if (json) {
            var told = new LinkedHashMap<String, Object>();
            told.put("cell", place.code());
            if (added) told.put("name", name);
            if (added) told.put("role", role.name());
            told.put("link", link.path());
            print(told);
            return;
        }
        if (added) out().println(say("cli.user-added", name, place.code()));
        out().println(say("cli.link", link.path()));
    }

    private ResetLink add(ApplicationContext context, Cell place) {
        var people = context.getBean(People.class);
        var person = people.create(new NewPerson(place.id(), name, email, phone, lang()), By.commandLine());
        var speaksFor = body == null ? null : actor(context, place, body);
        people.grant(place.id(), person, role, speaksFor, null, By.commandLine());
        return link(context, place, person);
    }

    private static UUID actor(ApplicationContext context, Cell place, String name) {
        return context.getBean(Actors.class)
                .find(place.id(), name)
                .map(ActorId::value)
                .orElseThrow(() -> new Refusal("cli.no-actor", name));
    }

    private static ResetLink link(ApplicationContext context, Cell place, PersonId person) {
        return context.getBean(People.class).resetLink(place.id(), person, By.commandLine());
    }

    private PersonId known(ApplicationContext context) {
        var login = email != null ? email : phone != null ? phone : "";
        return context.getBean(People.class).byLogin(login).orElseThrow(() -> new Refusal("cli.no-user", login));
    }
}
