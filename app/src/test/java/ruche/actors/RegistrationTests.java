package ruche.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import ruche.Pages;
import ruche.RucheTest;
import ruche.accounts.People;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.kernel.PersonId;
import ruche.kernel.Role;
import ruche.record.Journal;

/// A body asks by itself to enter the registry, and the staff answers.
@RucheTest
class RegistrationTests extends JoinGround {
    @Autowired
    private Actors actors;

    @Autowired
    private Identities identities;

    @Autowired
    private Papers papers;

    @Autowired
    private ActorContacts contacts;

    @Autowired
    private Registrations registrations;

    @Autowired
    private Merges merges;

    @Autowired
    private People people;

    @Autowired
    private Journal journal;

    @Test
    void anAssociationAsksStepByStepAndFollowsItByItsCode() {
        var own = sent();

        var state = visitor.read(own);
        assertThat(state).contains("جمعية الواحة", "ينتظر المراقبة", ground.cell.prefix() + "-R-");
        assertThat(state).contains(Registrations.grouped(own.replaceAll(".*/", "")));
        assertThat(visitor.get(own).getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(visitor.get(own).getHeader("Cache-Control")).contains("no-store");
        var typed = visitor.post(
                home + "/join/state",
                "code",
                Registrations.grouped(own.replaceAll(".*/", "")).toLowerCase(java.util.Locale.ROOT));
        assertThat(to(typed)).isEqualTo(own);
        assertThat(visitor.get(home + "/join/ABCDEFGHJKMN").getStatus()).isEqualTo(404);
        assertThat(ground.agent.read(home)).contains("طلب تسجيل ينتظر المراقبة");
        assertThat(ground.agent.read(home + "/actors/requests")).contains("جمعية الواحة");
    }

    @Test
    void acceptedItIsInTheRegistryWithItsPaperCheckedItsContactPrivateAndAnAccount() {
        var own = sent();
        assertThat(ground.agent.read(request())).contains("سعيد الناصري", "<img src=\"" + request() + "/file\"");

        var accepted = ground.agent.post(request() + "/accept", checked("name_fr", "Association de l’oasis"));

        var actor = new ActorId(UUID.fromString(to(accepted).replaceAll(".*/actors/|/people", "")));
        var cell = ground.cell.id();
        assertThat(actors.actor(cell, actor).name().fr()).isEqualTo("Association de l’oasis");
        assertThat(identities.of(cell, actor).receipt()).isNotNull();
        assertThat(identities.standing(cell, actor).mayAct()).isTrue();
        assertThat(papers.of(cell, actor)).singleElement().satisfies(paper -> {
            assertThat(paper.verdict()).isEqualTo(Paper.Verdict.ACCEPTED);
            assertThat(paper.checkedBy()).isEqualTo(ground.agent.person().value());
        });
        assertThat(contacts.of(cell, actor)).singleElement().satisfies(contact -> {
            assertThat(contact.value()).isEqualTo("+212" + phone.substring(1));
            assertThat(contact.open()).isFalse();
        });
        assertThat(visitor.read(home + "/actors/" + actor.value())).doesNotContain(phone.substring(1), "سعيد");
        var person = people.byLogin(phone).orElseThrow();
        assertThat(Pages.of(context).as(person).read(home + "/actors/" + actor.value() + "/file"))
                .contains("جمعية الواحة");
        assertThat(count("actor_request_file")).isZero();
        assertThat(db.sql("select holder_name || coalesce(phone, '') from actor_request where cell_id = :cell")
                        .param("cell", cell.value())
                        .query(String.class)
                        .single())
                .as("who asked stands in the actor's file alone")
                .isEmpty();
        opensTheAccount(own, person);
    }

    @Test
    void mergedIntoAnotherTheActorTakesItsRequestAlongAndBack() {
        var own = sent();
        var accepted = ground.agent.post(request() + "/accept", checked());
        var old = new ActorId(UUID.fromString(to(accepted).replaceAll(".*/actors/|/people", "")));
        var now = ground.association;
        assertThat(visitor.read(own)).contains("/actors/" + old.value());
        var before = CellDump.of(db, ground.cell.id());

        merges.merge(ground.cell.id(), old, now, "سُجلت مرتين", By.commandLine());

        assertThat(visitor.read(own))
                .contains("/actors/" + now.value())
                .doesNotContain(old.value().toString());
        assertThat(ground.agent.read(request())).doesNotContain(old.value().toString());
        merges.unmerge(ground.cell.id(), old, "خطأ", By.commandLine());
        assertThat(visitor.read(own)).contains("/actors/" + old.value());
        assertThat(CellDump.of(db, ground.cell.id())).isEqualTo(before);
    }

    private void opensTheAccount(String own, PersonId person) {
        assertThat(visitor.read(own)).contains("مقبول", own + "/account");
        var opened = Pages.text(visitor.post(own + "/account"));
        assertThat(opened).contains("href=\"/sign-in/reset/");
        var link = opened.replaceAll("(?s).*href=\"(/sign-in/reset/[^\"]+)\".*", "$1");
        to(visitor.post(link, "password", "واحة النخيل 2019"));
        assertThat(people.signsIn(person)).isTrue();
        assertThat(Pages.text(visitor.post(own + "/account")))
                .as("whoever finds the code later")
                .doesNotContain("/sign-in/reset/");
    }

    @Test
    void somebodyElsesAccountIsNeverOpenedByARequestThatNamesItsPhone() {
        var known = ground.agent.post(ground.base + "/people", "name", "صاحب الهاتف", "phone", phone);
        assertThat(known.getStatus()).isEqualTo(200);
        var own = sent();
        assertThat(ground.agent.read(request())).contains("حساب من قبل");
        to(ground.agent.post(request() + "/accept", checked()));

        assertThat(Pages.text(visitor.post(own + "/account"))).doesNotContain("/sign-in/reset/");
    }

    @ParameterizedTest
    @CsvSource({
        "kind, '', kind, اختاروا نوع الهيئة",
        "kind, COMMUNE, kind, اختاروا نوع الهيئة",
        "name_ar, '', name, ''",
        "commune, '', commune, اختاروا جماعة المقر",
        "commune, 77.77, commune, ليس رمز جماعة معروفة",
        "field, <script>, field, ''"
    })
    void saysBesideTheFieldWhatIsWrongWithTheBody(String field, String value, String at, String said) {
        var body = body();
        body.put(field, value);

        var answer = visitor.post(home + "/join", fields(body));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Pages.text(answer)).contains("href=\"#" + at + "\"", "id=\"" + at + "-error\"", said);
        assertThat(Pages.text(answer)).doesNotContain("<script>1", "value=\"<script>");
        assertThat(count("actor_request")).isZero();
    }

    @Test
    void whatIsWrongInALaterStepLosesNeitherTheFactsNorThePhoto() {
        var own = written();

        var french = visitor.in(Lang.FR).post(own + "/papers", "receiptNumber", "9/2020", "receiptKind", "FINAL");
        var person = visitor.in(Lang.FR).post(own + "/person", "person", "Saïd", "office", "PRESIDENT", "phone", "12");
        var hostile = visitor.upload(own + "/photo", page("photo.jpg"));
        var without = visitor.post(own + "/send");

        assertThat(Pages.text(french)).contains("id=\"receiptOn-error\"", "value=\"9/2020\"");
        assertThat(Pages.text(person)).contains("id=\"phone-error\"", "value=\"Saïd\"", "value=\"12\"");
        assertThat(Pages.text(hostile)).contains("هذا ليس ملف PDF", "صورتكم محفوظة", own + "/file");
        assertThat(Pages.text(without)).contains("id=\"consent-error\"");
        assertThat(visitor.read(own + "/send")).contains("88 / 2019", "سعيد الناصري", own + "/file");
        assertThat(visitor.get(own + "/file").getHeader("Content-Security-Policy"))
                .contains("sandbox");
        to(visitor.post(own + "/photo"));
    }

    @Test
    void whoeverGoesBackAndSendsAgainIsShownHowItStands() {
        var own = sent();
        var again = Map.of(
                "/body",
                fields(body()),
                "/papers",
                fields(receipt()),
                "/person",
                new String[] {"person", "سعيد", "office", "PRESIDENT", "phone", phone},
                "/send",
                new String[] {"consent", "yes"});

        again.forEach((step, form) -> {
            assertThat(to(visitor.post(own + step, form))).as(step).isEqualTo(own);
            assertThat(to(visitor.get(own + step))).as(step).isEqualTo(own);
        });
        assertThat(to(visitor.upload(own + "/photo", PaperSamples.scan("p.png", PaperSamples.picture("png")))))
                .isEqualTo(own);

        assertThat(visitor.read(own)).contains("ينتظر المراقبة", "جمعية الواحة");
        assertThat(count("actor_request")).isOne();
    }

    @Test
    void eachStepSaysAllThatIsWrongAtOnce() {
        assertThat(Pages.text(visitor.post(home + "/join", "field", "water")))
                .contains("id=\"kind-error\"", "id=\"name-error\"", "id=\"commune-error\"");
        var own = begun(body());
        assertThat(Pages.text(visitor.post(own + "/papers")))
                .contains("id=\"receiptNumber-error\"", "id=\"receiptKind-error\"")
                .contains("id=\"receiptOn-error\"", "id=\"receiptAuthority-error\"");
        assertThat(Pages.text(visitor.post(own + "/person", "email", "x")))
                .contains("id=\"person-error\"", "id=\"office-error\"", "id=\"email-error\"");
        var sent = sent();
        assertThat(sent).isNotEmpty();
        assertThat(Pages.text(ground.agent.post(request() + "/accept", "receiptNumber", "1")))
                .contains("id=\"kind-error\"", "id=\"name-error\"", "id=\"receiptOn-error\"")
                .contains("id=\"paper-error\"", "id=\"issuedOn-error\"");
    }

    @Test
    void aReceiptThatMayBeAnothersIsAskedAboutAndNamesNothingPrivate() {
        sent();
        var second = begun(body());
        var french = receipt();
        french.put("receiptAuthority", "Caïdat de Ras El Aïn");

        var waits = Pages.text(visitor.post(second + "/papers", fields(french)));
        to(ground.agent.post(request() + "/accept", checked()));
        var known = Pages.text(visitor.in(Lang.FR).post(second + "/papers", fields(french)));
        french.put("anotherReceipt", "yes");
        to(visitor.post(second + "/papers", fields(french)));

        assertThat(waits).contains("id=\"anotherReceipt-error\"", "الرقم نفسه").doesNotContain("سعيد");
        assertThat(known).contains("Est-ce le même récépissé", "جمعية الواحة").doesNotContain("سعيد", phone);
    }

    private static MockMultipartFile page(String name) {
        return PaperSamples.scan(name, "<html><script>1</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void theAgentReadsWhereTheRequestIsFollowedAndGivesAnotherCodeForOneThatWasLost() {
        var own = sent();
        var request = request();
        var page = ground.agent.in(Lang.FR).read(request);
        assertThat(page).contains("href=\"" + home + "/join/state\"", "Donner un nouveau code");
        assertThat(page).doesNotContain(own.substring(own.lastIndexOf('/') + 1));

        var given = Pages.text(ground.agent.post(request + "/code"));

        var code = Pattern.compile(home + "/join/([0-9A-Z]{12})").matcher(given);
        assertThat(code.find()).isTrue();
        assertThat(visitor.read(home + "/join/" + code.group(1))).contains("جمعية الواحة");
        assertThat(visitor.get(own).getStatus()).as("the lost one").isEqualTo(404);
        assertThat(ground.member.post(request + "/code").getStatus()).isEqualTo(403);
    }

    @Test
    void aNumberWrittenWithItsWordStandsBehindOneWordAlone() {
        var own = begun(body());
        var called = receipt();
        called.put("receiptNumber", "رقم 88 / 2019");
        to(visitor.post(own + "/papers", fields(called)));
        to(visitor.upload(own + "/photo", PaperSamples.scan("photo.png", PaperSamples.picture("png"))));
        to(visitor.post(own + "/person", "person", "سعيد الناصري", "office", "PRESIDENT", "phone", phone));

        assertThat(visitor.read(own + "/send")).contains("رقم 88 / 2019").doesNotContain("رقم رقم");
    }

    @ParameterizedTest
    @CsvSource({"رقم 12/2018, 12/2018", "N° 12/2018, 12/2018", "no. 12, 12", "الوصل رقم: 12, 12", "N12, N12", "رقم, رقم"
    })
    void aNumberIsShownWithoutWhatItIsCalled(String written, String shown) {
        assertThat(Receipt.uncalled(written)).isEqualTo(shown);
    }

    @Test
    void anAssociationWithoutReceiptOrPhotoCannotSend() {
        var own = begun(body());

        assertThat(Pages.text(visitor.post(own + "/papers"))).contains("اكتبوا رقم الوصل");
        to(visitor.post(own + "/papers", fields(receipt())));
        assertThat(Pages.text(visitor.upload(own + "/photo", PaperSamples.scan("", new byte[0]))))
                .contains("اختاروا ملفا");
        to(visitor.post(own + "/person", "person", "سعيد", "office", "MEMBER", "phone", phone));
        assertThat(Pages.text(visitor.post(own + "/send", "consent", "yes"))).contains("تنقص صورة الوثيقة");
        assertThat(ground.agent.read(home + "/actors/requests")).contains("لا يوجد طلب ينتظر");
    }

    @Test
    void aCooperativeMayComeWithItsRegisterAlone() {
        var body = body();
        body.put("kind", "COOPERATIVE");
        var own = begun(body);

        assertThat(visitor.read(own + "/papers")).contains("registerNumber");
        to(visitor.post(own + "/papers", "registerNumber", "4417", "coopForm", "UNION"));
        to(visitor.upload(own + "/photo", PaperSamples.scan("scan.pdf", PaperSamples.pdf("register"))));
        to(visitor.post(
                own + "/person",
                "person",
                "نعيمة",
                "office",
                "PRESIDENT",
                "email",
                "naima" + phone + "@essai.example"));
        to(visitor.post(own + "/send", "consent", "yes"));
        var all = body();
        all.putAll(Map.of(
                "kind",
                "COOPERATIVE",
                "registerNumber",
                "4417",
                "coopForm",
                "UNION",
                "paper",
                "register",
                "issuedOn",
                ground.today().minusDays(40).toString()));
        var accepted = ground.agent.post(request() + "/accept", fields(all));

        var actor = new ActorId(UUID.fromString(to(accepted).replaceAll(".*/actors/|/people", "")));
        assertThat(identities.of(ground.cell.id(), actor).register())
                .isEqualTo(new CoopRegister("4417", CoopForm.UNION));
    }

    @Test
    void aCooperativeThatGivesNothingIsToldWhatWillBeAskedAndTheAgentMayWriteIt() {
        var body = body();
        body.put("kind", "COOPERATIVE");
        var own = begun(body);
        assertThat(visitor.in(Lang.FR).read(own + "/papers"))
                .contains("Numéro au registre", "(facultatif)", "Extrait du registre", "après l’inscription");

        var empty = visitor.post(own + "/papers");

        assertThat(to(empty)).endsWith("/photo");
        assertThat(said(empty)).contains("actors.join-register-later");
        assertThat(visitor.read(own + "/send")).contains("سجل التعاونيات", "لم يُذكر: ستطلبه الخلية");
        to(visitor.upload(own + "/photo", PaperSamples.scan("scan.pdf", PaperSamples.pdf("register"))));
        to(visitor.post(own + "/person", "person", "نعيمة", "office", "PRESIDENT", "phone", phone));
        to(visitor.post(own + "/send", "consent", "yes"));
        assertThat(ground.agent.read(request())).contains("name=\"registerNumber\"", "name=\"coopForm\"");
    }

    private static String said(MockHttpServletResponse answer) {
        var cookie = java.util.Objects.requireNonNull(answer.getCookie("ruche-said"));
        return new String(
                java.util.Base64.getUrlDecoder().decode(cookie.getValue()), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void theSameReceiptTwiceIsRefusedAndSaysWhyInBothLanguages() {
        sent();
        var second = begun(body());
        var spaced = receipt();
        spaced.put("receiptNumber", "88/2019");

        var waits = visitor.post(second + "/papers", fields(spaced));
        var waitsFr = visitor.in(Lang.FR).post(second + "/papers", fields(spaced));
        to(ground.agent.post(request() + "/accept", checked()));
        var known = visitor.post(second + "/papers", fields(spaced));
        var knownFr = visitor.in(Lang.FR).post(second + "/papers", fields(spaced));

        assertThat(Pages.text(waits))
                .contains("سبق إرسال طلب بهذا الوصل", "id=\"receiptNumber-error\"", "value=\"88/2019\"");
        assertThat(Pages.text(waitsFr))
                .contains("Une demande avec ce récépissé")
                .doesNotContain("سعيد");
        assertThat(Pages.text(known)).contains("هذا الوصل مسجل من قبل", "جمعية الواحة");
        assertThat(Pages.text(knownFr)).contains("Ce récépissé est déjà au registre");
    }

    @Test
    void oneOfTheSameNameIsShownWithoutAnythingPrivateAndSentOnlyByInsisting() {
        ground.member.post(ground.base + "/contacts", "kind", "PHONE", "value", "0612999888");
        var body = body();
        body.put("name_ar", "جمعية الامل للتنميه");
        var own = begun(body);
        to(visitor.post(own + "/papers", fields(receipt())));
        to(visitor.upload(own + "/photo", PaperSamples.scan("p.png", PaperSamples.picture("png"))));
        to(visitor.post(own + "/person", "person", "سعيد", "office", "MEMBER", "phone", phone));

        assertThat(visitor.read(own + "/send"))
                .contains(ground.association.value().toString(), "جمعية الأمل للتنمية")
                .doesNotContain("612999888");
        assertThat(Pages.text(visitor.post(own + "/send", "consent", "yes"))).contains("id=\"insists-error\"");
        to(visitor.post(own + "/send", "consent", "yes", "insists", "yes"));

        var same = checked("name_ar", "جمعية الامل للتنميه");
        assertThat(Pages.text(ground.agent.post(request() + "/accept", same))).contains("id=\"known-error\"");
        var is = checked("known", ground.association.value().toString());
        to(ground.agent.post(request() + "/accept", is));
        assertThat(actors.named(ground.cell.id(), "جمعية الأمل للتنمية"))
                .as("it was the one known")
                .hasSize(1);
        assertThat(identities.of(ground.cell.id(), ground.association).receipt())
                .isNotNull();
    }

    @Test
    void askedForMoreItIsCorrectedAndSentAgainUnderItsNumber() {
        var own = sent();
        var number = visitor.read(own).replaceAll("(?s).*(" + ground.cell.prefix() + "-R-[0-9-]+).*", "$1");
        assertThat(ground.agent.post(request() + "/ask").getStatus()).isEqualTo(422);
        to(ground.agent.post(request() + "/ask", "message", "الصورة غير واضحة"));

        assertThat(visitor.read(own)).contains("الصورة غير واضحة", "تصحيح الطلب");
        assertThat(ground.agent.read(home + "/outbox/print"))
                .as("no way but paper")
                .contains("سعيد الناصري", "الصورة غير واضحة");
        assertThat(ground.agent.read(home)).doesNotContain("طلب تسجيل ينتظر المراقبة");
        to(visitor.upload(own + "/photo", PaperSamples.scan("p.jpg", PaperSamples.picture("jpg"))));
        to(visitor.post(own + "/send", "consent", "yes"));

        assertThat(visitor.read(own)).contains(number, "ينتظر المراقبة");
        assertThat(to(visitor.get(own + "/photo")))
                .as("sent, nobody writes in it")
                .isEqualTo(own);
    }

    @Test
    void refusedWithItsReasonItIsForgottenAfterItsDays() {
        var own = sent();
        assertThat(ground.agent.post(request() + "/refuse").getStatus()).isEqualTo(422);
        var page = request();
        to(ground.agent.post(page + "/refuse", "why", "الوصل لجمعية أخرى"));
        assertThat(visitor.read(own)).contains("مرفوض", "الوصل لجمعية أخرى");
        assertThat(ground.agent.read(home + "/actors/requests?show=refused")).contains("جمعية الواحة");
        answeredDaysAgo(89);
        registrations.sweep(ground.cell.id(), DailyWork.DAILY);
        assertThat(ground.agent.get(page).getStatus()).isEqualTo(200);

        answeredDaysAgo(91);
        registrations.sweep(ground.cell.id(), DailyWork.DAILY);

        assertThat(ground.agent.get(page).getStatus()).isEqualTo(404);
        assertThat(visitor.get(own).getStatus()).isEqualTo(404);
        isForgotten();
    }

    private void answeredDaysAgo(int days) {
        db.sql("update actor_request set answered_at = :at where cell_id = :cell")
                .param("at", java.sql.Timestamp.from(Instant.now().minus(days, ChronoUnit.DAYS)))
                .param("cell", ground.cell.id().value())
                .update();
    }

    /// Nothing that somebody said is left, in rows, files, messages or salts.
    private void isForgotten() {
        for (var table :
                java.util.List.of("actor_request", "actor_request_file", "notice", "notice_delivery", "record_entry"))
            assertThat(db.sql("select count(*) from " + table + " t where cell_id = :cell and t::text like any(:words)")
                            .param("cell", ground.cell.id().value())
                            .param("words", new String[] {"%سعيد الناصري%", "%" + phone.substring(1) + "%"})
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        assertThat(count("actor_request_file")).isZero();
        assertThat(db.sql(
                                "select count(*) from record_salt where cell_id = :cell and field in ('applicant', 'name') "
                                        + "and index in (select index from record_entry where cell_id = :cell and subject like 'actor-request/%')")
                        .param("cell", ground.cell.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoAskedTakesItBackAndNothingOfItStays() {
        var own = sent();
        to(visitor.post(own + "/withdraw"));

        assertThat(visitor.get(own).getStatus()).isEqualTo(404);
        isForgotten();
        assertThat(count("actor_request")).as("a number was given").isEqualTo(1);

        var draft = begun(body());
        to(visitor.post(draft + "/withdraw"));
        assertThat(count("actor_request")).isEqualTo(1);
    }

    @Test
    void aDraftIsForgottenAfterAWeek() {
        begun(body());
        db.sql("update actor_request set begun_at = :at where cell_id = :cell")
                .param("at", java.sql.Timestamp.from(Instant.now().minus(8, ChronoUnit.DAYS)))
                .param("cell", ground.cell.id().value())
                .update();

        registrations.sweep(ground.cell.id(), DailyWork.DAILY);

        assertThat(count("actor_request")).isZero();
    }

    @Test
    void theCellSaysWhoRegistersHimself() {
        ground.agent.post(home + "/actors/rules/join", "kinds", "COMPANY");

        assertThat(visitor.in(Lang.FR).read(home + "/join"))
                .contains("Entreprise")
                .doesNotContain(">Coopérative<");
        assertThat(visitor.post(home + "/join", fields(body())).getStatus()).isEqualTo(422);
        ground.agent.post(home + "/actors/rules/join");
        assertThat(visitor.in(Lang.FR).read(home + "/join")).contains("n’ouvre pas l’inscription");
    }

    @Test
    void nobodyBeginsWithoutEnd() {
        for (int i = 0; i < Registrations.MOST_OF_ADDRESS; i++) db.sql("""
                    insert into sign_in_attempt (id, login_hash, address, at, failed)
                    values (gen_random_uuid(), sha256('actors.join from 127.0.0.9'), '127.0.0.9', now(), false)""").update();

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> registrations.begin(
                        ground.cell.id(),
                        new NewActor(ActorKind.ASSOCIATION, new ruche.kernel.Bilingual("جمعية", ""), "99.001.1.1", ""),
                        Lang.AR,
                        "127.0.0.9")))
                .hasMessageContaining("accounts.asked-too-often");
    }

    @Test
    void ofAnotherCellNothingIsSeen() {
        var own = sent();
        var other = new RegistryGround(context);

        assertThat(visitor.get(own.replace(home, "/c/" + other.cell.code())).getStatus())
                .isEqualTo(404);
        assertThat(other.agent
                        .get(request().replace(home, "/c/" + other.cell.code()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(Pages.of(context)
                        .as(ground.cell.id(), Role.MEMBER)
                        .get(request())
                        .getStatus())
                .isEqualTo(403);
        assertThat(journal.audit(ground.cell.id(), "actor-request/" + request().replaceAll(".*/", "")))
                .singleElement()
                .satisfies(line -> assertThat(line.facts().toString()).doesNotContain("سعيد", "الواحة", phone));
    }
}
