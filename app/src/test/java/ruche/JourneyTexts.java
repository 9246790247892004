package ruche;

import java.time.LocalDate;
import java.util.List;
import ruche.kernel.Bilingual;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.shell.Words;
import ruche.shell.Writing;

/// What the people of the journey write, each in the language of the pages.
final class JourneyTexts {
    static final Bilingual TITLE = new Bilingual("حفر بئر بدوار أولاد علي", "Creuser un puits au douar Ouled Ali");
    static final Bilingual DESCRIPTION = new Bilingual(
            "تجلب نساء الدوار الماء من مسافة ثلاثة كيلومترات. نقترح حفر بئر وتجهيزه بمضخة شمسية.",
            "Les femmes du douar vont chercher l’eau à trois kilomètres. Nous proposons un puits et une pompe solaire.");
    static final Bilingual QUESTION =
            new Bilingual("كم تقدرون تكلفة المشروع؟", "À combien estimez-vous le coût du projet ?");
    static final Bilingual ANSWER =
            new Bilingual("حصلنا على بيان ثمن من مقاول.", "Nous avons obtenu un devis d’un entrepreneur.");
    static final Bilingual COST = new Bilingual("١٨٠٠٠٠ درهم", "180 000 DH");
    static final Bilingual BATCH = new Bilingual("أفكار محور الماء، الدفعة الأولى", "Idées de l’axe eau, premier lot");
    static final Bilingual FUNCTION = new Bilingual("رئيس مصلحة الدراسات", "Chef du bureau des études");
    static final Bilingual CONDITION =
            new Bilingual("شريطة تحليل جودة الماء", "À condition d’analyser la qualité de l’eau");
    static final Bilingual WHY =
            new Bilingual("الدوار داخل مجال البرنامج", "Le douar est dans le périmètre du programme");
    static final Bilingual MISSING = new Bilingual("جمعية لمستعملي الماء", "Une association d’usagers de l’eau");
    static final String CONTACT = "0600000000";

    private JourneyTexts() {}

    /// The timeline that everybody reads at the end, first things first.
    static List<String> told(Lang lang, Words words, LocalDate due, LocalDate decided) {
        var writing = new Writing(lang);
        var services = JourneyGround.WATER.in(lang) + (lang == Lang.AR ? "، " : ", ") + JourneyGround.HEALTH.in(lang);
        var onConditions = words.say(lang, "appraisal.answer-ON_CONDITIONS");
        var agent = " — " + words.say(lang, "ideas.by-agent");
        var bearer = " — " + words.say(lang, "ideas.by-bearer");
        return List.of(
                words.say(lang, "ideas.told-proposed"),
                words.say(lang, "ideas.told-asked-for", words.say(lang, "ideas.field-asked")) + agent,
                words.say(lang, "ideas.told-answered") + bearer,
                words.say(lang, "ideas.told-asked-sum-given", writing.money(Money.of(18_000_000, "MAD"))),
                words.say(lang, "ideas.told-scrutinised") + agent,
                words.say(lang, "ideas.told-classified", JourneyGround.WATER_AXIS.in(lang)) + agent,
                words.say(lang, "appraisal.note-asked", services, writing.date(due)) + agent,
                words.say(
                        lang,
                        "appraisal.note-opinion",
                        JourneyGround.WATER.in(lang),
                        words.say(lang, "appraisal.answer-FEASIBLE")),
                words.say(
                        lang,
                        "appraisal.note-opinion-why",
                        JourneyGround.HEALTH.in(lang),
                        onConditions,
                        CONDITION.in(lang)),
                words.say(lang, "appraisal.note-appraised", "2"),
                words.say(
                        lang,
                        "appraisal.note-convergence-missing",
                        JourneyGround.PROGRAMME.in(lang),
                        WHY.in(lang),
                        MISSING.in(lang)),
                words.say(lang, "appraisal.note-converged"),
                words.say(
                        lang,
                        "appraisal.note-decision",
                        words.say(lang, "appraisal.verdict-RETAINED"),
                        writing.date(decided)));
    }
}
