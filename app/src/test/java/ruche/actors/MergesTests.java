package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.Cell;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.Refusal;
import ruche.kernel.Role;
import ruche.portal.ExampleCycle;
import ruche.portal.ExampleFolders;
import ruche.record.Journal;

/// Two lines of the registry become one, in a cell with a whole cycle in it, and two again.
@RucheTest
class MergesTests {
    private static final By US = By.commandLine();
    private static final String WHY = "سُجلت مرتين";

    /// Where the one that was merged is still spoken of: its own line and words, and what tells of the merger.
    private static final List<String> ITS_OWN = List.of(
            "actor",
            "actor_merge",
            "actor_merge_moved",
            "actor_twin",
            "actor_word",
            "record_audit",
            "record_entry",
            // The row of a list leads to the page that it made, and that one on.
            "sheet_import_row");

    /// Both services were asked on one idea, and invited to one meeting: each keeps its own.
    private static final List<String> BOTH_STAND =
            List.of("appraisal_asked", "appraisal_opinion", "meeting_invitation");

    private static @org.jspecify.annotations.Nullable Cell loaded;

    @Autowired
    private ExampleCycle example;

    @Autowired
    private Merges merges;

    @Autowired
    private Actors actors;

    @Autowired
    private Identities identities;

    @Autowired
    private ActorSearch search;

    @Autowired
    private ActorContacts contacts;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient db;

    @Autowired
    private WebApplicationContext context;

    @TempDir
    private Path scratch;

    private Cell cell;

    @BeforeEach
    void cycle() throws IOException {
        if (loaded == null)
            loaded = example.run(ExampleFolders.copy(scratch, "rhamna-2018", "merging", "MRG"), US)
                    .cell();
        cell = loaded;
    }

    @Test
    void allThatPointedToTheOnePointsToTheOther() {
        var services = pair(
                "select service_id from appraisal_asked where cell_id = :cell group by 1 order by count(*) desc, 1");
        var bearers = pair(
                "select bearer_id from idea where cell_id = :cell and bearer_id is not null group by 1 order by count(*) desc, 1");
        long answered = count(
                "select count(*) from appraisal_opinion where cell_id = :cell and service_id in (:ids)", services);
        long borne = count("select count(*) from idea where cell_id = :cell and bearer_id in (:ids)", bearers);

        for (var pair : List.of(services, bearers)) {
            Pages.of(context).as(cell.id(), Role.MEMBER, pair.getFirst());
            if (pair.equals(bearers)) ruche.structure.ActorDepth.of(db, cell, pair.getFirst());
            merges.merge(cell.id(), new ActorId(pair.getFirst()), new ActorId(pair.getLast()), WHY, US);
        }

        for (var pair : List.of(services, bearers))
            assertThat(CellDump.speakingOf(db, cell.id(), pair.getFirst()))
                    .isSubsetOf(with(ITS_OWN, pair.equals(services) ? BOTH_STAND : List.of()));
        assertThat(count(
                        "select count(*) from idea where cell_id = :cell and bearer_id in (:ids)",
                        bearers.subList(1, 2)))
                .isEqualTo(borne);
        assertThat(count(
                        "select count(*) from appraisal_opinion where cell_id = :cell and service_id in (:ids)",
                        services))
                .isEqualTo(answered);
        for (var pair : List.of(services, bearers)) merges.unmerge(cell.id(), new ActorId(pair.getFirst()), WHY, US);
    }

    private static List<String> with(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    @Test
    void thePageSaysWhatStaysWithEachOfTwoThatWereMerged() {
        var services = pair("""
                select one.service_id from appraisal_asked one
                join appraisal_asked other on other.cell_id = one.cell_id and other.idea_id = one.idea_id
                    and other.service_id <> one.service_id
                where one.cell_id = :cell group by 1 order by count(*) desc, 1""");
        var from = services.getFirst();
        var into = services.getLast();
        for (var each : services) known(each);
        long both = count("""
                select count(*) from appraisal_asked one
                join appraisal_asked other on other.cell_id = one.cell_id and other.idea_id = one.idea_id
                    and other.service_id <> one.service_id and other.service_id in (:ids)
                where one.cell_id = :cell and one.service_id in (:ids)""", services) / 2;
        assertThat(both).isPositive();

        merges.merge(cell.id(), new ActorId(from), new ActorId(into), WHY, US);

        var base = "/c/" + cell.code() + "/actors/";
        for (var page : services)
            assertThat(Pages.of(context).in(Lang.FR).as(cell.id(), Role.AGENT).read(base + page))
                    .contains("son identité juridique", "responsables en même temps à la même fonction\u00a0: 1")
                    .contains("idées sur lesquelles les deux ont été consultés, avec leurs réponses\u00a0: " + both);
        assertThat(Pages.of(context).in(Lang.FR).read(base + into)).doesNotContain("responsables en même temps");
        assertThat(Pages.of(context).in(Lang.FR).read(base + from)).contains(from.toString());
        merges.unmerge(cell.id(), new ActorId(from), WHY, US);
        assertThat(Pages.of(context).in(Lang.FR).as(cell.id(), Role.AGENT).read(base + into))
                .doesNotContain("son identité juridique");
        for (var table : List.of("actor_legal", "actor_holder"))
            db.sql("delete from " + table + " where cell_id = :cell and actor_id in (:ids)")
                    .param("cell", cell.id().value())
                    .param("ids", services)
                    .update();
    }

    @Test
    void whatTheOneLacksOfItsIdentityItTakesFromTheOther() {
        var pair = pair(
                "select bearer_id from idea where cell_id = :cell and bearer_id is not null group by 1 order by count(*) desc, 1");
        var from = new ActorId(pair.getFirst());
        var into = new ActorId(pair.getLast());
        for (var each : pair)
            db.sql("delete from actor_legal where cell_id = :cell and actor_id = :id")
                    .param("cell", cell.id().value())
                    .param("id", each)
                    .update();
        db.sql("""
                insert into actor_legal (cell_id, actor_id, receipt_number, receipt_form, receipt_kind, receipt_on,
                                         receipt_authority, receipt_authority_form, mandate_until, ice, rib, fields,
                                         languages)
                values (:cell, :from, '12/2017', '12 2017', 'FINAL', '2017-03-01', 'القيادة', 'القياده', '2024-03-01',
                        '001234567000089', '011780000001234567890187', '{health,water}', '{fr}'),
                       (:cell, :into, null, null, null, null, null, null, null, null, '230780000001234567890173',
                        '{water}', '{ar}')""")
                .param("cell", cell.id().value())
                .param("from", from.value())
                .param("into", into.value())
                .update();
        var before = CellDump.of(db, cell.id()).get("actor_legal");

        merges.merge(cell.id(), from, into, WHY, US);

        assertThat(identities.of(cell.id(), into)).satisfies(whole -> {
            assertThat(whole.receipt()).isNotNull();
            assertThat(whole.ice()).isNotNull();
            assertThat(whole.rib()).isEqualTo(new Rib("230780000001234567890173"));
            assertThat(whole.mandateUntil()).isEqualTo("2024-03-01");
            assertThat(whole.fields()).containsExactlyInAnyOrder("water", "health");
            assertThat(whole.languages()).containsExactly("ar", "fr");
        });
        assertThat(identities.of(cell.id(), from).receipt()).isNull();
        merges.unmerge(cell.id(), from, WHY, US);
        assertThat(CellDump.of(db, cell.id()).get("actor_legal")).isEqualTo(before);
    }

    /// With a receipt of its own, and a president.
    private void known(UUID actor) {
        db.sql("""
                insert into actor_legal (cell_id, actor_id, receipt_number, receipt_form, receipt_kind, receipt_on,
                                         receipt_authority, receipt_authority_form, fields, languages)
                values (:cell, :actor, :number, :number, 'FINAL', '2017-03-01', 'القيادة', 'القياده', '{}', '{}')""")
                .param("cell", cell.id().value())
                .param("actor", actor)
                .param("number", actor.toString())
                .update();
        db.sql("""
                insert into actor_holder (cell_id, id, actor_id, office, holder_name, since)
                values (:cell, :id, :actor, 'PRESIDENT', 'اسم الرئيسة', '2017-03-01')""")
                .param("cell", cell.id().value())
                .param("id", ruche.kernel.Ids.next())
                .param("actor", actor)
                .update();
    }

    @Test
    void aMergerUndoneLeavesNoDifferenceInTheData() {
        var all = List.of(
                pair(
                        "select service_id from appraisal_asked where cell_id = :cell group by 1 order by count(*) desc, 1"),
                pair(
                        "select bearer_id from idea where cell_id = :cell and bearer_id is not null group by 1 order by count(*) desc, 1"),
                pair(
                        "select unnest(facilitators) from meeting where cell_id = :cell group by 1 order by count(*) desc, 1"),
                pair("select unnest(who) from activity where cell_id = :cell group by 1 order by count(*) desc, 1"),
                pair("select run_by from sector_programme where cell_id = :cell group by 1 order by count(*) desc, 1"),
                pair(
                        "select actor_id from meeting_attendee where cell_id = :cell and actor_id is not null group by 1 order by 1"));
        assertThat(all).allSatisfy(pair -> assertThat(pair).hasSize(2));
        for (var pair : all) {
            Pages.of(context).as(cell.id(), Role.MEMBER, pair.getFirst());
            var before = CellDump.of(db, cell.id());

            merges.merge(cell.id(), new ActorId(pair.getFirst()), new ActorId(pair.getLast()), WHY, US);
            assertThat(CellDump.of(db, cell.id())).isNotEqualTo(before);
            merges.unmerge(cell.id(), new ActorId(pair.getFirst()), WHY, US);

            var after = CellDump.of(db, cell.id());
            before.forEach(
                    (table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
        }
    }

    @Test
    void mergersOnTopOfEachOtherAreUndoneTheLatestFirst() {
        var one = association("جمعية الينبوع الأولى");
        var two = association("جمعية الينبوع الثانية");
        var three = association("جمعية الينبوع الثالثة");
        contacts.add(cell.id(), one, ContactKind.PHONE, "0611111111", US);
        contacts.add(cell.id(), two, ContactKind.PHONE, "0622222222", US);
        var before = CellDump.of(db, cell.id());

        merges.merge(cell.id(), one, two, WHY, US);
        merges.merge(cell.id(), two, three, WHY, US);

        assertThat(contacts.of(cell.id(), three)).hasSize(2);
        assertThat(merges.standingFor(cell.id(), one)).isEqualTo(three);
        assertThat(actors.find(cell.id(), "جمعية الينبوع الأولى")).contains(three);
        assertThatThrownBy(() -> merges.unmerge(cell.id(), one, WHY, US))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("actors.later-merge-first"));
        merges.unmerge(cell.id(), two, WHY, US);
        assertThat(merges.standingFor(cell.id(), one)).isEqualTo(two);
        merges.unmerge(cell.id(), one, WHY, US);
        assertThat(CellDump.of(db, cell.id())).isEqualTo(before);
    }

    @Test
    void theOldNameAndTheOldPageLeadToTheNewOne() {
        var old = association("جمعية السنابل القديمة");
        var now = association("جمعية السنابل");
        var base = "/c/" + cell.code() + "/actors/";
        var agent = Pages.of(context).as(cell.id(), Role.AGENT);
        var pair = base + "twins/" + old.value() + "/" + now.value();

        var without = agent.post(pair, "why", WHY);
        var merged = agent.post(pair, "into", now.value().toString(), "why", WHY);

        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(Pages.text(without)).contains("اختاروا الفاعل الذي يبقى", WHY);
        assertThat(merged.getRedirectedUrl()).endsWith("/actors/" + now.value());
        var visitor = Pages.of(context);
        assertThat(visitor.read(base + old.value())).contains("actors/" + now.value(), "ضُم هذا الفاعل إلى");
        assertThat(visitor.read(base + now.value())).contains("actors/" + old.value());
        assertThat(search.like(cell.id(), "السنابل القديمة", Lang.AR))
                .extracting(Actor::id)
                .containsExactly(now);
        assertThat(visitor.read("/c/" + cell.code() + "/actors?words=السنابل"))
                .contains("actors/" + now.value())
                .doesNotContain("actors/" + old.value());
        assertThat(agent.post(base + old.value() + "/unmerge", "unmergeWhy", " ")
                        .getStatus())
                .isEqualTo(422);
        assertThat(agent.post(base + old.value() + "/unmerge", "unmergeWhy", "خطأ")
                        .getStatus())
                .isEqualTo(302);
        assertThat(actors.find(cell.id(), "جمعية السنابل القديمة")).contains(old);
        assertThat(journal.audit(cell.id(), "actor/" + old.value()))
                .extracting(Journal.AuditLine::act)
                .containsExactly("actor.unmerged", "actor.merged", "actor.added");
    }

    @Test
    void whoSpokeForTheOneSpeaksForTheOther() {
        var old = association("جمعية الواحة القديمة");
        var now = association("جمعية الواحة");
        var member = Pages.of(context).as(cell.id(), Role.MEMBER, old.value());
        var file = "/c/" + cell.code() + "/actors/" + now.value() + "/file";
        assertThat(member.get(file).getStatus()).isEqualTo(404);

        merges.merge(cell.id(), old, now, WHY, US);

        assertThat(member.get(file).getStatus()).isEqualTo(200);
        merges.unmerge(cell.id(), old, WHY, US);
        assertThat(member.get(file).getStatus()).isEqualTo(404);
    }

    @Test
    void aContactForgottenAfterAMergerIsForgottenInTheRecordToo() {
        var old = association("جمعية الرمان القديمة");
        var now = association("جمعية الرمان");
        contacts.add(cell.id(), old, ContactKind.PHONE, "0633333333", US);
        merges.merge(cell.id(), old, now, WHY, US);
        var contact = contacts.of(cell.id(), now).getFirst();
        var salts = "select count(*) from record_salt where cell_id = :cell and field = 'contact-" + contact.id() + "'";
        assertThat(db.sql(salts)
                        .param("cell", cell.id().value())
                        .query(Long.class)
                        .single())
                .isOne();

        contacts.remove(cell.id(), now, contact.id(), US);

        assertThat(db.sql(salts)
                        .param("cell", cell.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDissolvedActorKeepsItsPageAndItsNameAndIsChosenNoMore() {
        var gone = association("جمعية البيلسان");
        var base = "/c/" + cell.code() + "/actors/" + gone.value();
        var agent = Pages.of(context).as(cell.id(), Role.AGENT);

        var early = agent.post(base + "/dissolve", "day", "2999-01-01", "why", "قرار الجمع العام");
        var silent = agent.post(base + "/dissolve", "day", "2020-05-01", "why", "");
        var done = agent.post(base + "/dissolve", "day", "2020-05-01", "why", "قرار الجمع العام");

        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(Pages.text(early)).contains("قرار الجمع العام");
        assertThat(Pages.text(silent)).contains("اكتبوا سبب الحل");
        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(Pages.of(context).read(base)).contains("تم حله", "2020", "قرار الجمع العام");
        assertThat(actors.find(cell.id(), "جمعية البيلسان")).contains(gone);
        assertThat(actors.ofKind(cell.id(), ActorKind.ASSOCIATION))
                .extracting(Actor::id)
                .doesNotContain(gone);
        assertThat(search.like(cell.id(), "البيلسان", Lang.AR)).isEmpty();
        assertThat(agent.post(base + "/stand-again", "againWhy", "لم يُحل").getStatus())
                .isEqualTo(302);
        assertThat(search.like(cell.id(), "البيلسان", Lang.AR)).hasSize(1);
    }

    @Test
    void nobodyMergesAnActorIntoItselfOrIntoOneThatIsGone() {
        var one = association("جمعية الخروب");
        var other = association("جمعية الصبار");
        merges.merge(cell.id(), one, other, WHY, US);

        assertThatThrownBy(() -> merges.merge(cell.id(), other, other, WHY, US)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> merges.merge(cell.id(), other, one, WHY, US))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("actors.merge-gone"));
    }

    private ActorId association(String name) {
        return actors.add(cell.id(), ActorSamples.association(name, ""), US);
    }

    /// The first two that a query names, each of which stands.
    private List<UUID> pair(String query) {
        return db.sql(query + " limit 2")
                .param("cell", cell.id().value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private long count(String query, List<UUID> ids) {
        return db.sql(query)
                .param("cell", cell.id().value())
                .param("ids", ids)
                .query(Long.class)
                .single();
    }
}
