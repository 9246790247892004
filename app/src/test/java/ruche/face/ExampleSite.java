package ruche.face;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ruche.accounts.NewPerson;
import ruche.accounts.People;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Period;
import ruche.kernel.Role;
import ruche.meetings.Chair;
import ruche.meetings.Meetings;
import ruche.meetings.Minutes;
import ruche.notices.NewNotice;
import ruche.notices.NoticeKind;
import ruche.notices.Notices;
import ruche.notices.Recipient;
import ruche.portal.ExampleCycle;
import ruche.portal.LoadedCycle;
import ruche.publication.NewRemark;
import ruche.publication.NewRestitution;
import ruche.publication.Remarks;
import ruche.publication.Reports;
import ruche.publication.RestitutionFile;
import ruche.publication.Restitutions;
import ruche.shell.Words;
import ruche.strategy.Cycles;
import ruche.strategy.NewCycle;

/// The 2018 example with somebody in each role.
final class ExampleSite {
    static final String PASSWORD = "miel de thym 2018";
    private static final Path EXAMPLE = Path.of("../examples/rhamna-2018").toAbsolutePath();
    private static final By BY = By.commandLine();

    private final BeanFactory program;
    private final LoadedCycle loaded;
    private final Map<Role, String> logins = new EnumMap<>(Role.class);

    ExampleSite(BeanFactory program) {
        this.program = program;
        this.loaded = program.getBean(ExampleCycle.class).run(EXAMPLE, BY);
        program.getBean(Cycles.class).open(loaded.cell().id(), before(), BY);
        oneToClassify();
        program.getBean(Reports.class).publish(loaded.cell().id(), loaded.cycle(), "قُدّم في ورشة الاسترجاع", BY);
        program.getBean(RestitutionFile.class).take(loaded.cell().id(), loaded.cycle(), EXAMPLE, BY);
        writeMinutes();
        putUp();
        ruche.structure.ActorDepth.of(
                program.getBean(JdbcClient.class),
                loaded.cell(),
                Objects.requireNonNull(body(loaded.cell().id(), Role.MEMBER)));
        twoAlike();
        for (var role : Role.values())
            logins.put(
                    role,
                    program.getBean(TransactionTemplate.class)
                            .execute(_ -> somebody(loaded.cell().id(), role)));
        write();
    }

    /// A cycle to compare with.
    private static NewCycle before() {
        var year = new Period(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 12, 31));
        return new NewCycle(
                "2012", 2012, new Bilingual("دورة 2012", "Cycle 2012"), year, null, false, null, null, null);
    }

    /// The example leaves some ideas to be scrutinised, and none to be classified.
    private void oneToClassify() {
        int moved = program.getBean(JdbcClient.class)
                .sql("""
                        update idea
                        set state = 'SCRUTINISED'
                        where cell_id = :cell and number = (
                            select min(number) from idea
                            where cell_id = :cell and state = 'PROPOSED')""")
                .param("cell", loaded.cell().id().value())
                .update();
        if (moved != 1) throw new IllegalStateException("the example has no idea that waits for its scrutiny");
    }

    /// Of the study day, two versions, the second with whoever chaired.
    private void writeMinutes() {
        var cell = loaded.cell().id();
        var minutes = program.getBean(Minutes.class);
        var meeting = program.getBean(Meetings.class)
                .byKey(cell, loaded.cycle().id(), "study-day")
                .orElseThrow();
        minutes.name(cell, meeting, new Chair(null, new Bilingual("السيد الكاتب العام", "Le secrétaire général")), BY);
        for (var version : List.of(0, 1))
            minutes.save(
                    cell,
                    meeting,
                    Map.of(
                            "text/opening",
                            new Bilingual("افتُتح اليوم الدراسي، الصيغة " + version, "Ouverture, état " + version)),
                    version,
                    "",
                    BY);
        minutes.send(cell, meeting, BY);
    }

    /// The report, open for remarks, with one that waits to be looked at.
    private void putUp() {
        var cell = loaded.cell().id();
        var today = LocalDate.now(loaded.cell().zone());
        var id = program.getBean(Restitutions.class)
                .open(
                        cell,
                        loaded.cycle(),
                        new NewRestitution(
                                new NewRestitution.What.Report(1),
                                new Bilingual("مشروع التقرير", "Projet de rapport"),
                                null,
                                today,
                                today.plusDays(14)),
                        BY);
        program.getBean(Remarks.class)
                .add(
                        cell,
                        id,
                        new NewRemark("context", Lang.AR, null, "زائرة", "", false, "نطلب ذكر المصادر."),
                        "192.0.2.1",
                        By.visitor());
    }

    /// Two associations that somebody may take for one.
    private void twoAlike() {
        program.getBean(JdbcClient.class)
                .sql("""
                        insert into actor_twin (cell_id, one_id, other_id, share, found_at)
                        select cell_id, min(id::text)::uuid, max(id::text)::uuid, 90, '2018-01-02T10:00Z'
                        from (select cell_id, id from actor
                              where cell_id = :cell and kind = 'ASSOCIATION' order by id limit 2) two
                        group by cell_id
                        on conflict do nothing""")
                .param("cell", loaded.cell().id().value())
                .update();
    }

    /// A message to everybody on the page, and one on paper.
    private void write() {
        var kind = program.getBean("messageKind", NoticeKind.class);
        var people = logins.values().stream()
                .map(login -> program.getBean(People.class).byLogin(login).orElseThrow())
                .map(person -> message(kind, Recipient.account(person)));
        var paper = message(kind, new Recipient.Outside("تعاونية الأركان", null, "0612345678", Lang.AR));
        program.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> program.getBean(Notices.class)
                        .bulk(
                                loaded.cell().id(),
                                kind,
                                new Bilingual("دعوة إلى لقاء", "Invitation"),
                                Stream.concat(people, Stream.of(paper)).toList(),
                                BY));
    }

    private static NewNotice message(NoticeKind kind, Recipient to) {
        return NewNotice.of(kind, "example/" + to, to)
                .with("subject", new Bilingual("دعوة إلى لقاء", "Invitation à une rencontre"))
                .with("text", new Bilingual("ندعوكم إلى لقاء يوم الخميس.", "Nous vous invitons jeudi."))
                .leadingTo("/ideas");
    }

    /// Address of its home.
    String home() {
        return "/c/" + loaded.cell().code();
    }

    String login(Role role) {
        return logins.getOrDefault(role, "");
    }

    private String somebody(CellId cell, Role role) {
        var people = program.getBean(People.class);
        var email = role.name().toLowerCase(java.util.Locale.ROOT) + "@essai.example";
        var name = program.getBean(Words.class).say(Lang.AR, "accounts.role-" + role);
        var person = people.create(new NewPerson(cell, name, email, null, Lang.AR), BY);
        people.password(cell, person, PASSWORD, BY);
        people.grant(cell, person, role, body(cell, role), null, BY);
        return email;
    }

    /// A service that still owes opinions, an association that has been asked something.
    private @Nullable UUID body(CellId cell, Role role) {
        var sql = switch (role) {
            case SERVICE -> """
                select service_id from appraisal_asked where cell_id = :cell
                order by answered_at is null desc, number limit 1""";
            case MEMBER -> """
                select bearer_id from idea where cell_id = :cell and bearer_id is not null
                order by asked_at is not null desc, number_key limit 1""";
            case ADMINISTRATOR, AGENT, FACILITATOR, COMMITTEE, OBSERVER -> null;
        };
        if (sql == null) return null;
        return program.getBean(JdbcClient.class)
                .sql(sql)
                .param("cell", cell.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }
}
