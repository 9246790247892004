package ruche.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.publication.ReportDocument.ActivityLine;
import ruche.publication.ReportDocument.AxisDiagnosis;
import ruche.publication.ReportDocument.Convergence;
import ruche.publication.ReportDocument.CountLine;
import ruche.publication.ReportDocument.Counts;
import ruche.publication.ReportDocument.Cover;
import ruche.publication.ReportDocument.Decided;
import ruche.publication.ReportDocument.Goal;
import ruche.publication.ReportDocument.Highlight;
import ruche.publication.ReportDocument.Idea;
import ruche.publication.ReportDocument.MeetingLine;
import ruche.publication.ReportDocument.Objective;
import ruche.publication.ReportDocument.OpinionLine;
import ruche.publication.ReportDocument.Proposed;
import ruche.publication.ReportDocument.ProposedList;
import ruche.publication.ReportDocument.Recommended;
import ruche.publication.ReportDocument.Registered;
import ruche.publication.ReportDocument.Retained;
import ruche.publication.ReportDocument.RetainedList;
import ruche.publication.ReportDocument.Spot;
import ruche.publication.ReportDocument.TookPart;
import ruche.shell.Writing;

/// A report with invented content on the frame of 2018, Arabic and French mixed as in real workshops.
record ReportDocumentSamples(Lang lang, Writing writing) {
    static final Instant CREATED = Instant.parse("2018-02-14T09:00:00Z");

    static ReportDocumentSamples in(Lang lang) {
        return new ReportDocumentSamples(lang, new Writing(lang));
    }

    static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("ruche.publication.messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    String say(String key) {
        return messages().getMessage(key, null, lang.messages());
    }

    /// A whole report with `registered` ideas in its register.
    ReportDocument report(int registered) {
        return new ReportDocument(
                sections(),
                cover(),
                DocumentLabels.report(this::say),
                highlights(registered),
                context(),
                objectives(),
                programme(),
                meetings(),
                participation(),
                perAxis(),
                perCommune(),
                diagnosis(),
                opinions(),
                convergences(),
                retained(),
                proposed(),
                postponed(),
                refused(),
                advice(),
                recommendations(),
                annexes(),
                register(registered),
                Map.of("convergences", count(2), "retained", count(3), "postponed", count(1), "refused", count(1)),
                spots());
    }

    /// A cell that has only just begun: every list is empty.
    ReportDocument empty() {
        var nothing = new Counts(List.of(), null);
        return new ReportDocument(
                sections().stream().filter(key -> !key.equals("annexes")).toList(),
                new Cover(cover().title(), cover().cell(), cover().cycle(), cover().date(), null, null),
                DocumentLabels.report(this::say),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                nothing,
                nothing,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    static List<String> sections() {
        return Arrays.stream(Section.values()).map(Section::key).toList();
    }

    String pick(String arabic, String french) {
        return lang == Lang.AR ? arabic : french;
    }

    OwnWords own(String arabic, String french) {
        return new OwnWords(pick(arabic, french), lang.code());
    }

    String date(int year, int month, int day) {
        return writing.date(LocalDate.of(year, month, day));
    }

    String dirhams(long minor) {
        return writing.money(Money.of(minor, "MAD"));
    }

    Figure count(long number) {
        return new Figure(writing.number(number), String.valueOf(number), "/ideas?cycle=2018");
    }

    Figure sum(long minor) {
        return new Figure(dirhams(minor), minor + " MAD", "/ideas?cycle=2018");
    }

    private Cover cover() {
        return new Cover(
                pick("التقرير النهائي لدورة 2018", "Rapport final du cycle 2018"),
                own(
                        "الخلية الجمعوية للتنمية التشاركية بالرحامنة",
                        "Cellule associative de développement participatif, La Ruche Rhamna"),
                own("دورة 2017-2018", "Cycle 2017–2018"),
                date(2018, 2, 14),
                pick(
                        "محتوى متخيل على إطار حقيقي: الجمعيات والأفكار والأرقام الواردة هنا للتجربة فقط.",
                        "Contenu inventé sur un cadre réel : associations, idées et chiffres ne servent qu’à l’essai."),
                LogoSamples.BEE);
    }

    private List<Highlight> highlights(int registered) {
        return List.of(
                new Highlight(count(registered), pick("فكرة مشروع", "idées de projet")),
                new Highlight(count(4), pick("مشاريع محتفظ بها", "projets retenus")),
                new Highlight(count(25), pick("جماعة معنية", "communes concernées")),
                new Highlight(sum(1_925_000_00), pick("كلفة المشاريع المحتفظ بها", "coût des projets retenus")));
    }

    private List<Passage> context() {
        return Stream.of(
                        own(
                                "انطلق مسار الخلية من اليوم الدراسي المنظم يوم 22 نونبر 2017، الذي أوصى بإشراك جمعيات المجتمع المدني "
                                        + "والتعاونيات في إعداد برامج تنمية الإقليم. ثم قرر اللقاء الموسع المنعقد يوم 9 يناير 2018 برئاسة السيد العامل "
                                        + "تنظيم خمس ورشات موضوعاتية.",
                                "La démarche est née de la journée d’étude du 22 novembre 2017, qui a recommandé d’associer les associations "
                                        + "et les coopératives à la préparation des programmes de développement. La rencontre élargie du 9 janvier "
                                        + "2018, présidée par le gouverneur, a décidé la tenue de cinq ateliers thématiques."),
                        new OwnWords(
                                "Les services extérieurs ont examiné chaque idée avec la Division de l’action sociale (قسم العمل الاجتماعي).",
                                "fr"),
                        new OwnWords(
                                "ساهمت وكالة التنمية الاجتماعية (ADS) في تأطير الورشات، الهاتف 0524\u00a000\u00a000\u00a000.",
                                "ar"))
                .map(paragraph -> new Passage(false, List.of(paragraph)))
                .toList();
    }

    private List<Objective> objectives() {
        return List.of(
                new Objective(
                        "1", own("إعداد برامج التنمية وتتبعها", "Préparer et suivre les programmes de développement")),
                new Objective("2", own("تقوية الشراكة مع الفاعلين المحليين", "Renforcer le partenariat local")));
    }

    private List<Goal> programme() {
        return List.of(
                new Goal(
                        own(
                                "إعداد وتتبع البرامج التنموية للإقليم",
                                "Préparer et suivre les programmes de développement"),
                        List.of(
                                new ActivityLine(
                                        own(
                                                "جمع أفكار المشاريع في الورشات الخمس",
                                                "Recueillir les idées dans les cinq ateliers"),
                                        own("قسم العمل الاجتماعي", "Division de l’action sociale"),
                                        pick("من 15 إلى 26 يناير 2018", "15–26 janvier 2018"),
                                        "1، 2".replace("، ", pick("، ", ", "))),
                                new ActivityLine(
                                        new OwnWords("Réunions spéciales avec les services extérieurs", "fr"),
                                        new OwnWords("Division de l’action sociale", "fr"),
                                        pick("فبراير 2018", "février 2018"),
                                        "3"))),
                new Goal(
                        own("تقوية قدرات الجمعيات في التدبير", "Renforcer les capacités de gestion des associations"),
                        List.of(new ActivityLine(
                                own("دورات تكوينية لفائدة 40 جمعية", "Sessions de formation pour 40 associations"),
                                own("وكالة التنمية الاجتماعية", "Agence de développement social"),
                                pick("الفصل الثاني من 2018", "deuxième trimestre 2018"),
                                "4، 5".replace("، ", pick("، ", ", "))))));
    }

    private List<MeetingLine> meetings() {
        var place = own("مقر العمالة، ابن جرير", "Siège de la province, Benguerir");
        return List.of(
                new MeetingLine(
                        date(2017, 11, 22),
                        pick("يوم دراسي", "journée d’étude"),
                        own("اليوم الدراسي حول التنمية التشاركية", "Journée d’étude sur le développement participatif"),
                        place),
                new MeetingLine(
                        date(2018, 1, 9),
                        pick("لقاء موسع", "rencontre élargie"),
                        own("اللقاء الموسع برئاسة السيد العامل", "Rencontre élargie présidée par le gouverneur"),
                        place),
                new MeetingLine(date(2018, 1, 15), pick("ورشة", "atelier"), own("ورشة الصحة", "Atelier santé"), place),
                new MeetingLine(
                        date(2018, 1, 18),
                        pick("ورشة", "atelier"),
                        new OwnWords("Environnement et développement durable", "fr"),
                        place),
                new MeetingLine(
                        date(2018, 2, 14),
                        pick("ورشة الاسترجاع", "restitution"),
                        own("ورشة استرجاع التقرير النهائي", "Restitution du rapport final"),
                        place));
    }

    private List<TookPart> participation() {
        return List.of(
                new TookPart(own("جمعيات المجتمع المدني", "Associations"), count(133), pick("جمعية", "associations")),
                new TookPart(own("التعاونيات", "Coopératives"), count(34), pick("تعاونية", "coopératives")),
                new TookPart(own("المصالح الخارجية", "Services extérieurs"), count(26), pick("شخصا", "personnes")),
                new TookPart(
                        own("الجامعات ومنظمة دولية", "Universités et organisation internationale"),
                        count(3),
                        pick("ممثلين", "représentants")));
    }

    private Counts perAxis() {
        return new Counts(
                List.of(
                        count("الصحة", "Santé", 31, 4_120_000_00),
                        count(
                                "التنشيط السوسيوثقافي والرياضي",
                                "Animation socioculturelle et sportive",
                                28,
                                3_255_400_50),
                        count("البيئة والتنمية المستدامة", "Environnement et développement durable", 22, 2_890_000_00),
                        count("الأنشطة المدرة للدخل", "Activités génératrices de revenus", 47, 9_734_250_00),
                        count("التعليم", "Éducation", 26, 1_250_000_00)),
                new CountLine(own("المجموع", "Total"), count(154), sum(21_249_650_50L)));
    }

    private CountLine count(String arabic, String french, int ideas, long minor) {
        return new CountLine(own(arabic, french), count(ideas), sum(minor));
    }

    private Counts perCommune() {
        return new Counts(
                List.of(
                        count("ابن جرير", "Benguerir", 24, 5_000_000_00L),
                        count("سيدي بوعثمان", "Sidi Bou Othmane", 13, 1_180_000_00),
                        count("صخور الرحامنة", "Skhour Rehamna", 11, 780_000_00),
                        count("بوشان", "Bouchane", 7, 412_500_00)),
                null);
    }

    private List<Spot> spots() {
        return List.of(
                new Spot(own("ابن جرير", "Benguerir"), 32.24, -7.95, count(24)),
                new Spot(own("سيدي بوعثمان", "Sidi Bou Othmane"), 31.91, -7.94, count(13)),
                new Spot(own("صخور الرحامنة", "Skhour Rehamna"), 32.48, -7.92, count(11)),
                new Spot(own("بوشان", "Bouchane"), 32.38, -8.23, count(7)));
    }

    private List<OpinionLine> opinions() {
        return List.of(
                new OpinionLine(
                        own("المندوبية الإقليمية للصحة", "Délégation provinciale de la santé"),
                        count(31),
                        count(14),
                        count(8),
                        count(5),
                        count(1),
                        count(3)),
                new OpinionLine(
                        own("المديرية الإقليمية للتعليم", "Direction provinciale de l’éducation"),
                        count(26),
                        count(12),
                        count(8),
                        count(6),
                        count(0),
                        count(0)),
                new OpinionLine(
                        new OwnWords("Entraide Nationale", "fr"),
                        count(19),
                        count(11),
                        count(5),
                        count(2),
                        count(0),
                        count(1)));
    }

    private List<Convergence> convergences() {
        return List.of(
                new Convergence(
                        "RHM-2018-0133",
                        well().title(),
                        own(
                                "برنامج التزويد بالماء الصالح للشرب بالعالم القروي",
                                "Programme d’approvisionnement en eau potable rurale"),
                        own(
                                "نفس الجماعة ونفس الفترة، ينقص الربط الكهربائي",
                                "Même commune, même période ; il manque le raccordement électrique")),
                new Convergence(
                        "RHM-2018-0048",
                        argan().title(),
                        new OwnWords("Programme de soutien aux coopératives (INDH)", "fr"),
                        new OwnWords("النساء القرويات ضمن الفئات المستهدفة", "ar")));
    }

    static Idea well() {
        return new Idea(
                "RHM-2018-0133",
                new OwnWords("حفر بئر بدوار أولاد علي", "ar"),
                new OwnWords("جمعية الأمل للتنمية", "ar"),
                new OwnWords("صخور الرحامنة", "ar"));
    }

    static Idea argan() {
        return new Idea(
                "RHM-2018-0048",
                new OwnWords("Unité de valorisation du figuier de barbarie, 2e tranche", "fr"),
                new OwnWords("تعاونية Tazart النسوية", "ar"),
                new OwnWords("Bouchane", "fr"));
    }

    /// Text that would be a programme if anybody ran it, in two scripts.
    static Idea hostile() {
        return new Idea(
                "RHM-2018-0099",
                new OwnWords("نادي #let *x* @y _z_ $1$ `raw` <b> \\ // للشباب", "ar"),
                new OwnWords("Association « Jeunes & Co » [bureau] 100 % — 😀", "fr"),
                null);
    }

    private List<RetainedList> retained() {
        return List.of(
                new RetainedList(
                        own("البيئة والتنمية المستدامة", "Environnement et développement durable"),
                        List.of(new Retained(well(), sum(180_000_00)), new Retained(hostile(), sum(45_000_50))),
                        sum(225_000_50)),
                new RetainedList(
                        own("الأنشطة المدرة للدخل", "Activités génératrices de revenus"),
                        List.of(new Retained(argan(), sum(1_250_000_00))),
                        null));
    }

    private List<AxisDiagnosis> diagnosis() {
        return List.of(new AxisDiagnosis(
                own("الصحة", "Santé"),
                List.of(
                        new Passage(
                                false,
                                List.of(own(
                                        "لا تتوفر عشر جماعات على مركز صحي يعمل كل أيام الأسبوع.",
                                        "Dix communes n’ont pas de centre de santé ouvert toute la semaine."))),
                        new Passage(
                                true,
                                List.of(
                                        own("نقص في الأطر الطبية", "Manque de personnel soignant"),
                                        new OwnWords("Ambulances partagées entre trois communes", "fr")))),
                List.of(
                        new Highlight(count(31), pick("أفكار المشاريع", "Idées de projet")),
                        new Highlight(sum(4_120_000_00), pick("كلفتها التقديرية", "Leur coût estimé")))));
    }

    private List<ProposedList> proposed() {
        return List.of(new ProposedList(
                own("البيئة والتنمية المستدامة", "Environnement et développement durable"),
                List.of(
                        new Proposed(
                                well(),
                                sum(180_000_00),
                                sum(20_000_00),
                                List.of(own("برنامج الماء الصالح للشرب", "Programme d’eau potable")),
                                List.of(own("مصلحة الماء", "Service de l’eau"), new OwnWords("ONEE", "fr"))),
                        new Proposed(hostile(), sum(45_000_50), new Figure("—", "", "/ideas"), List.of(), List.of())),
                sum(225_000_50),
                sum(20_000_00)));
    }

    private List<Passage> advice() {
        return List.of(new Passage(false, List.of(own("إحداث لجنة تتبع.", "Créer un comité de suivi."))));
    }

    private List<Recommended> recommendations() {
        return List.of(new Recommended(
                own("إشراك الجمعيات في إعداد البرامج", "Associer les associations à la préparation des programmes"),
                pick("توصية", "recommandation"),
                own("اليوم الدراسي", "Journée d’étude"),
                own("قسم العمل الاجتماعي", "Division de l’action sociale"),
                date(2018, 3, 31),
                pick("قيد الإنجاز", "en cours")));
    }

    private List<Passage> annexes() {
        return List.of(new Passage(
                true,
                List.of(
                        own("لائحة الجمعيات المشاركة", "Liste des associations participantes"),
                        new OwnWords("قرار عاملي", "ar"))));
    }

    private List<Decided> postponed() {
        return List.of(new Decided(
                new Idea(
                        "RHM-2018-0021",
                        new OwnWords("سيارة إسعاف مشتركة بين ثلاث جماعات", "ar"),
                        new OwnWords("جمعية المستقبل", "ar"),
                        new OwnWords("لبريكيين", "ar")),
                own(
                        "ينتظر موافقة المجالس الثلاثة على اتفاقية التسيير",
                        "En attente de l’accord des trois conseils sur la gestion")));
    }

    private List<Decided> refused() {
        return List.of(new Decided(
                new Idea(
                        "RHM-2018-0077",
                        new OwnWords("Terrain de football au centre", "fr"),
                        new OwnWords("Association sportive Ennour", "fr"),
                        new OwnWords("سيدي بوعثمان", "ar")),
                new OwnWords("العقار في ملك الخواص، ولا وعد بالبيع", "ar")));
    }

    private List<Registered> register(int size) {
        var known = List.of(well(), argan(), hostile());
        var register = new ArrayList<Registered>();
        for (var i = 0; i < size; i++) register.add(registered(known.get(i % known.size()), i + 1));
        return register;
    }

    private Registered registered(Idea idea, int number) {
        @Nullable OwnWords axis = number % 7 == 0 ? null : own("الأنشطة المدرة للدخل", "Activités génératrices de revenus");
        var numbered = new Idea("RHM-2018-%04d".formatted(number), idea.title(), idea.bearer(), idea.commune());
        return new Registered(
                numbered, axis, number % 3 == 0 ? pick("محتفظ بها", "retenue") : pick("مصنفة", "classée"), true);
    }
}
