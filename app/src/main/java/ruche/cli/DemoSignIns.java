package ruche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.accounts.Cell;
import ruche.accounts.NewPerson;
import ruche.accounts.People;
import ruche.actors.ActorKind;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.portal.LoadedCycle;
import ruche.shell.Visit;
import ruche.shell.WaitingWork;

/// One account a role to try the example with. The password is made at the first run and kept in the data folder.
final class DemoSignIns {
    private static final int ON_TIME = 10;

    /// @param login what to sign in with
    record Line(Role role, String login, String password) {}

    private final ApplicationContext context;
    private final Path data;

    DemoSignIns(ApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    List<Line> of(LoadedCycle loaded) throws IOException {
        var password = password();
        var lines = new ArrayList<Line>();
        for (var role : Role.values()) {
            var login = role.name().toLowerCase(java.util.Locale.ROOT) + "@ruche.example";
            context.getBean(TransactionTemplate.class)
                    .executeWithoutResult(_ -> account(loaded, role, login, password));
            lines.add(new Line(role, login, password));
        }
        return lines;
    }

    private void account(LoadedCycle loaded, Role role, String login, String password) {
        var people = context.getBean(People.class);
        if (people.byLogin(login).isPresent()) return;
        var cell = loaded.cell().id();
        var words = context.getBean(ruche.shell.Words.class);
        var name = new Bilingual(
                        words.say(Lang.AR, "accounts.role-" + role), words.say(Lang.FR, "accounts.role-" + role))
                .plain();
        var person = people.create(new NewPerson(cell, name, login, null, Lang.AR), By.commandLine());
        people.password(cell, person, password, By.commandLine());
        people.grant(cell, person, role, body(loaded.cell(), role), null, By.commandLine());
    }

    /// The body for which most waits of those the role speaks for; the first where nothing does.
    private @Nullable UUID body(Cell cell, Role role) {
        UUID busiest = null;
        int most = -1;
        for (var kind : kinds(role)) {
            for (var actor : context.getBean(Actors.class).ofKind(cell.id(), kind)) {
                int waiting = waiting(cell, role, actor.id().value());
                if (waiting > most) busiest = actor.id().value();
                most = Math.max(most, waiting);
            }
        }
        return busiest;
    }

    private static List<ActorKind> kinds(Role role) {
        return switch (role) {
            case SERVICE -> List.of(ActorKind.SECTOR_SERVICE);
            case MEMBER -> List.of(ActorKind.ASSOCIATION, ActorKind.COOPERATIVE);
            case ADMINISTRATOR, AGENT, FACILITATOR, COMMITTEE, OBSERVER -> List.of();
        };
    }

    /// How much somebody would find to do who takes this role for this body: what is on time counts most, for it is
    /// done on a page.
    private int waiting(Cell cell, Role role, UUID body) {
        var visit = new Visit(Lang.AR, cell.face(), null, "", Set.of(role), Map.of(role, List.of(body)));
        return context.getBeanProvider(WaitingWork.class).stream()
                .flatMap(work -> work.of(visit).stream())
                .mapToInt(line -> line.late() ? 1 : ON_TIME)
                .sum();
    }

    private String password() throws IOException {
        var file = data.resolve("demo.password");
        if (Files.exists(file)) return Files.readString(file).strip();
        var bytes = new byte[9];
        new SecureRandom().nextBytes(bytes);
        var text = "demo-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createDirectories(data);
        Files.writeString(Files.createFile(file, ownerOnly), text);
        return text;
    }
}
