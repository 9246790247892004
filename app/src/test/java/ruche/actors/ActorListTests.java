package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.CellId;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.sheets.ImportId;
import ruche.sheets.ImportRuns;
import ruche.sheets.PlannedRow;
import ruche.sheets.Reason;
import ruche.sheets.SheetImports;

/// A province's real register says more of each body than its name.
@RucheTest
class ActorListTests {
    private static final By US = By.commandLine();
    private static final String RIB = "011519000001205000534921";
    private static final String HEAD =
            "الاسم;الجماعة;رقم الوصل;نوع الوصل;تاريخ الوصل;السلطة المحلية;نهاية انتداب المكتب;ICE;رقم الحساب البنكي"
                    + ";رقم الهاتف;البريد الإلكتروني;العنوان;اسم الرئيس;الجنس;تاريخ تجديد المكتب;أمين المال\n";
    private static final String WHOLE =
            "جمعية الماء;عين النحل;17/2017;نهائي;01/02/2017;باشوية بنجرير;31/01/2030;001512345678901;" + RIB
                    + ";0612345678 / 0524000000;Maa@Example.org;دوار أولاد علي;خديجة المثالية;أنثى;15/03/2022;عمر المثالي\n";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Actors actors;

    @Autowired
    private Identities identities;

    @Autowired
    private ActorContacts contacts;

    @Autowired
    private Holders holders;

    @Autowired
    private SheetImports imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private Cells cells;

    @Autowired
    private JdbcClient db;

    private RegistryGround ground;
    private CellId cell;

    @BeforeEach
    void ground() {
        ground = new RegistryGround(context);
        cell = ground.cell.id();
    }

    @Test
    void aRegisterComesInWithAllThatItSaysOfABody() {
        bring(HEAD + WHOLE);

        var water = actor("جمعية الماء");
        assertThat(identities.of(cell, water))
                .isEqualTo(new Identity(
                        new Receipt("17/2017", ReceiptKind.FINAL, LocalDate.of(2017, 2, 1), "باشوية بنجرير"),
                        LocalDate.of(2030, 1, 31),
                        new Ice("001512345678901"),
                        new Rib(RIB),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        assertThat(contacts.of(cell, water))
                .extracting(Contact::value)
                .containsExactlyInAnyOrder("+212612345678", "+212524000000", "maa@example.org", "دوار أولاد علي");
        assertThat(contacts.open(cell, water)).isEmpty();
        var renewed = LocalDate.of(2022, 3, 15);
        assertThat(holders.of(cell, water))
                .extracting(Holder::mandate)
                .containsExactlyInAnyOrder(
                        new NewHolder(Office.PRESIDENT, "خديجة المثالية", Gender.FEMALE, null, renewed, null),
                        new NewHolder(Office.TREASURER, "عمر المثالي", null, null, renewed, null));
    }

    @Test
    void whatBreaksARuleIsLeftOutOfItsRowAndSaid() {
        identities.state(
                cell,
                ground.association,
                with(new Receipt("9/2016", ReceiptKind.FINAL, LocalDate.of(2016, 5, 2), "قيادة رأس العين")),
                US);

        var plan = open(HEAD
                + "جمعية أ;;9/2016;نهائي;02/05/2016;قيادة رأس العين;;123;" + RIB.replace('9', '8')
                + ";12;x;؟;رئيس بلا يوم;;;\n"
                + "جمعية ب;;20/2018;;;;;001512345678902;;;;;;;;\n"
                + "جمعية ج;;21/2018;مؤقت;01/02/2999;باشوية بنجرير;;001512345678902;2.2581E+23;;;;رئيس;ذكر;01/01/2999;\n"
                + "جمعية د;;22/2018;مؤقت;01/02/2018;باشوية بنجرير;31/01/2017;;;;;;;;;\n"
                + "جمعية ه;;22/2018;مؤقت;01/02/2018;باشوية بنجرير;;;;0612345678;a@example.org;;;;;\n"
                + "جمعية و;;9;نهائي;03/05/2016;Caïdat de Ras El Aïn;;;;;;;;;;\n");

        assertThat(notes(plan, "جمعية أ"))
                .contains(
                        "actors.note-receipt-taken",
                        "actors.note-ice",
                        "actors.note-rib-key",
                        "sheets.note.no-phone",
                        "sheets.note.no-email",
                        "actors.note-contact",
                        "actors.note-officer-since");
        assertThat(notes(plan, "جمعية ب")).containsExactly("actors.note-receipt-half");
        assertThat(notes(plan, "جمعية ج")).contains("actors.note-day", "actors.note-ice-twice", "actors.note-rib");
        assertThat(notes(plan, "جمعية د")).containsExactly("actors.note-mandate-early");
        assertThat(notes(plan, "جمعية ه")).containsExactly("actors.note-receipt-twice");
        assertThat(notes(plan, "جمعية و")).containsExactly("actors.note-receipt-alike");
        assertThat(ground.agent.in(Lang.FR).read("/c/" + ground.cell.code() + "/imports/" + plan.value()))
                .contains("c’est déjà celui de « جمعية الأمل للتنمية / Association Al Amal »")
                .contains("il y manque Type de récépissé, Date du récépissé, Autorité")
                .contains("Ajoutez une colonne : Date d’élection du bureau");

        runs.apply(cell, "actors", "ASSOCIATION", "list.csv", file(plan));

        assertThat(actors.ofKind(cell, ActorKind.ASSOCIATION)).hasSize(7);
        assertThat(identities.of(cell, actor("جمعية د")).receipt()).isNotNull();
        assertThat(identities.of(cell, actor("جمعية ه")).receipt()).isNull();
        assertThat(holders.of(cell, actor("جمعية أ"))).isEmpty();
    }

    @Test
    void aKnownActorKeepsWhatItHasAndIsToldWhatItLacked() {
        bring("الاسم;اسم الرئيس;تاريخ تجديد المكتب;رقم الهاتف\nجمعية الماء;خديجة المثالية;15/03/2022;0612345678\n");
        var water = actor("جمعية الماء");

        var plan = open(HEAD + WHOLE.replace("خديجة", "فاطمة"));
        assertThat(notes(plan, "جمعية الماء")).contains("actors.note-filled", "actors.note-kept");
        assertThat(said(plan)).containsExactly(Reason.of("actors.remark-account", 0, 1, 1, 0));

        var second = runs.apply(cell, "actors", "ASSOCIATION", "list.csv", file(plan));

        assertThat(holders.of(cell, water))
                .extracting(holder -> holder.mandate().name())
                .contains("خديجة المثالية", "عمر المثالي")
                .doesNotContain("فاطمة المثالية");
        assertThat(actors.actor(cell, water).commune()).isEqualTo("99.001.1.1");
        assertThat(identities.of(cell, water).rib()).isEqualTo(new Rib(RIB));

        runs.undo(cell, second);

        assertThat(actors.actor(cell, water).commune()).isNull();
        assertThat(identities.of(cell, water)).isEqualTo(Identity.UNKNOWN);
        assertThat(contacts.of(cell, water)).extracting(Contact::value).containsExactly("+212612345678");
        assertThat(holders.of(cell, water)).hasSize(1);
        assertThat(salts(water)).isEqualTo(2);
    }

    @Test
    void placesFieldsAndLanguagesComeInSeveralToACellAndGoWithTheirList() {
        bring("الاسم;الجماعة\nجمعية الماء;\n");
        var water = actor("جمعية الماء");

        var plan = open("""
                الاسم;Zone d’intervention;مجالات أخرى;لغات العمل;اسم الرئيس;السن;تاريخ تجديد المكتب;الرئيس إلى غاية
                جمعية الماء;عين انحل وOued El Aassal، تل الزهر;الرياضة / Eau / الفلك;Arabe, tamazight et darija;خديجة المثالية;37;15/03/2022;14/03/2026
                جمعية النور;;;;عمر المثالي;12;15/03/2022;14/03/2020
                """);
        assertThat(notes(plan, "جمعية الماء")).contains("actors.note-listed", "actors.note-filled");
        assertThat(notes(plan, "جمعية النور")).contains("actors.note-until");

        var done = runs.apply(cell, "actors", "ASSOCIATION", "list.csv", file(plan));

        var known = identities.of(cell, water);
        assertThat(known.activity()).containsExactly("99.001.1.1", "99.001.1.2", "99.001.2.1");
        assertThat(known.fields()).containsExactly("sport", "water");
        assertThat(known.languages()).containsExactly("ar", "ary", "zgh");
        assertThat(holders.of(cell, water))
                .extracting(Holder::mandate)
                .containsExactly(new NewHolder(
                        Office.PRESIDENT,
                        "خديجة المثالية",
                        null,
                        AgeBand.FROM_35,
                        LocalDate.of(2022, 3, 15),
                        LocalDate.of(2026, 3, 14)));

        runs.undo(cell, done);

        assertThat(identities.of(cell, water)).isEqualTo(Identity.UNKNOWN);
        assertThat(holders.of(cell, water)).isEmpty();
    }

    @Test
    void whatSomebodyTookInHandStaysWhenTheListIsTakenBack() {
        bring("الاسم;الجماعة\nجمعية الماء;\n");
        var water = actor("جمعية الماء");
        var second = runs.apply(cell, "actors", "ASSOCIATION", "list.csv", bytes(HEAD + WHOLE));
        var known = identities.of(cell, water);
        identities.state(
                cell,
                water,
                new Identity(
                        known.receipt(),
                        LocalDate.of(2031, 1, 31),
                        known.ice(),
                        known.rib(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                US);

        runs.undo(cell, second);

        assertThat(identities.of(cell, water).mandateUntil()).isEqualTo(LocalDate.of(2031, 1, 31));
        assertThat(identities.of(cell, water).rib()).isNull();
    }

    @Test
    void whatWasPrivateGoesWithTheActorsThatAListBrought() {
        var id = bring(HEAD + WHOLE);
        var water = actor("جمعية الماء");
        assertThat(salts(water)).isPositive();

        runs.undo(cell, id);

        assertThat(actors.find(cell, "جمعية الماء")).isEmpty();
        assertThat(salts(water)).isZero();
        for (var table : List.of("actor_legal", "actor_contact", "actor_holder", "actor_filled"))
            assertThat(count(table + " where cell_id = :cell")).as(table).isZero();
    }

    @Test
    void anActorThatSomebodyWorkedOnIsNotTakenBackWithItsList() {
        var id = bring(HEAD + WHOLE
                + WHOLE.replace("الماء", "النور").replace("17/", "18/").replace("8901", "8902")
                + "جمعية الهواء;;;;;;;;;;;;;;;\n");
        contacts.add(cell, actor("جمعية الماء"), ContactKind.PHONE, "0600000000", US);
        holders.erase(
                cell,
                actor("جمعية النور"),
                holders.of(cell, actor("جمعية النور")).getFirst().id(),
                "بطلبه",
                US);

        runs.undo(cell, id);

        assertThat(actors.find(cell, "جمعية الماء")).isPresent();
        assertThat(actors.find(cell, "جمعية النور")).isPresent();
        assertThat(actors.find(cell, "جمعية الهواء")).isEmpty();
    }

    @Test
    void thePlanCountsNewKnownAndRepeatedActors() {
        var plan = open("الاسم;الجماعة\nجمعية الأمل للتنمية;\nجمعية الماء;\nجمعية الماء;\nجمعية النور;\n");

        assertThat(said(plan)).containsExactly(Reason.of("actors.remark-account", 2, 1, 0, 1));
        var done = runs.apply(cell, "actors", "ASSOCIATION", "list.csv", file(plan));
        assertThat(ground.agent.in(Lang.FR).read("/c/" + ground.cell.code() + "/imports/" + done.value()))
                .contains("Acteurs nouveaux : 2 · déjà au registre : 1 · lignes qui répètent un acteur du fichier : 1");
    }

    @Test
    void theRegistryTakenOutComesInWholeElsewhereAndChangesNothingHere() {
        bring(HEAD + WHOLE);
        var water = actor("جمعية الماء");
        contacts.show(cell, water, contacts.of(cell, water).getFirst().id(), true, US);
        identities.state(
                cell,
                ground.association,
                new Identity(
                        null,
                        null,
                        null,
                        null,
                        new CoopRegister("12/99", CoopForm.UNION),
                        new PublicUtility("2.05.1", LocalDate.of(2005, 1, 3)),
                        List.of("99.001.1.1", "99.001.2.1"),
                        List.of("99.001.1.2"),
                        List.of("sport", "water"),
                        List.of("ar", "ary", "fr", "zgh")),
                US);
        var today = ground.today();
        holders.add(
                cell,
                ground.association,
                new NewHolder(
                        Office.PRESIDENT,
                        "رئيس مثالي",
                        Gender.MALE,
                        AgeBand.FROM_45,
                        today.minusYears(1),
                        today.plusYears(2)),
                US);
        for (var lang : Lang.values()) {
            var there = CellSamples.fresh(cells, ruche.territory.PlaceSamples.PROVINCE)
                    .id();
            var csv = ground.agent
                    .in(lang)
                    .get("/c/" + ground.cell.code() + "/actors.csv")
                    .getContentAsByteArray();

            var here = imports.open(cell, "actors", "mixed", "actors.csv", csv, US);
            runs.apply(there, "actors", "mixed", "actors.csv", csv);

            assertThat(said(here)).as(lang.name()).containsExactly(Reason.of("actors.remark-unchanged", 2));
            assertThat(imports.plan(cell, here).made().flatMap(row -> row.notes().stream()))
                    .isEmpty();
            var copy = actors.find(there, "جمعية الماء").orElseThrow();
            assertThat(identities.of(there, copy)).isEqualTo(identities.of(cell, water));
            assertThat(holders.of(there, copy))
                    .extracting(Holder::mandate)
                    .containsExactlyElementsOf(holders.of(cell, water).stream()
                            .map(Holder::mandate)
                            .toList());
            assertThat(contacts.of(there, copy))
                    .extracting(Contact::kind, Contact::value, Contact::open)
                    .containsExactlyInAnyOrderElementsOf(contacts.of(cell, water).stream()
                            .map(one -> org.assertj.core.groups.Tuple.tuple(one.kind(), one.value(), one.open()))
                            .toList());
            var hope = actors.find(there, "Association Al Amal").orElseThrow();
            assertThat(identities.of(there, hope)).isEqualTo(identities.of(cell, ground.association));
            assertThat(holders.of(there, hope))
                    .as(lang.name())
                    .extracting(Holder::mandate)
                    .isEqualTo(holders.of(cell, ground.association).stream()
                            .map(Holder::mandate)
                            .toList());
        }
    }

    @Test
    void anObserverOfAPlanReadsNothingPrivate() {
        var plan = open(HEAD + WHOLE.replace("0612345678 / ", "قيل 12 / "));
        var page = "/c/" + ground.cell.code() + "/imports/" + plan.value();

        assertThat(ground.agent.read(page)).contains("خديجة المثالية", RIB, "قيل 12", "17/2017");
        assertThat(Pages.of(context).as(cell, Role.OBSERVER).read(page))
                .contains("17/2017")
                .doesNotContain("المثالية", RIB, "قيل 12", "0524000000", "maa@", "دوار");
    }

    @Test
    void anOpenedNameIsReadAsItIs() {
        bring("nom;commune\n'=Coop du miel;\n");

        assertThat(actors.ofKind(cell, ActorKind.ASSOCIATION))
                .extracting(Actor::name)
                .contains(new Bilingual("", "=Coop du miel"));
    }

    private byte[] latest = new byte[0];

    private ImportId open(String list) {
        latest = bytes(list);
        return imports.open(cell, "actors", "ASSOCIATION", "list.csv", latest, US);
    }

    private byte[] file(ImportId opened) {
        assertThat(imports.find(cell, opened).isOpen()).isTrue();
        return latest;
    }

    private ImportId bring(String list) {
        return runs.apply(cell, "actors", "ASSOCIATION", "list.csv", bytes(list));
    }

    private static byte[] bytes(String list) {
        return list.getBytes(StandardCharsets.UTF_8);
    }

    private List<Reason> said(ImportId plan) {
        return imports.plan(cell, plan).remarks().stream()
                .filter(remark -> remark.key().startsWith("actors."))
                .toList();
    }

    private List<String> notes(ImportId plan, String name) {
        return imports.plan(cell, plan)
                .made()
                .filter(row -> row.raw().getOrDefault("name", "").equals(name))
                .map(PlannedRow::notes)
                .flatMap(List::stream)
                .map(Reason::key)
                .toList();
    }

    private ActorId actor(String name) {
        return actors.find(cell, name).orElseThrow();
    }

    private static Identity with(Receipt receipt) {
        return new Identity(receipt, null, null, null, null, null, List.of(), List.of(), List.of(), List.of());
    }

    private long salts(ActorId actor) {
        return db.sql("""
                select count(*) from record_salt s join record_entry e on e.cell_id = s.cell_id and e.index = s.index
                where s.cell_id = :cell and e.subject = :subject""")
                .param("cell", cell.value())
                .param("subject", "actor/" + actor.value())
                .query(Long.class)
                .single();
    }

    private long count(String of) {
        return db.sql("select count(*) from " + of)
                .param("cell", cell.value())
                .query(Long.class)
                .single();
    }
}
