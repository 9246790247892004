package ruche.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;

/// How every cell's minutes are laid out to begin with.
final class UsualMinutes {
    static final List<MinutesPart> PARTS = List.of(
            part(
                    "opening",
                    MinutesPart.Kind.TEXT,
                    "الافتتاح",
                    "Ouverture",
                    new Bilingual(
                            "انعقد يوم {day} لقاء «{title}» (المكان: {place})، برئاسة {chair}.",
                            "Le {day} s’est tenue la rencontre « {title} » (lieu : {place}), présidée par {chair}.")),
            part("presence", MinutesPart.Kind.PRESENCE, "الحضور", "Présence", null),
            part("agenda", MinutesPart.Kind.AGENDA, "نقط جدول الأعمال", "Points de l’ordre du jour", null),
            part(
                    "resolutions",
                    MinutesPart.Kind.RESOLUTIONS,
                    "التوصيات والقرارات",
                    "Recommandations et décisions",
                    null),
            part(
                    "closing",
                    MinutesPart.Kind.TEXT,
                    "الاختتام",
                    "Clôture",
                    new Bilingual(
                            "اختُتم اللقاء بشكر الحاضرين، ورُفعت الجلسة.",
                            "La séance a été levée après les remerciements aux participants.")));

    private UsualMinutes() {}

    private static MinutesPart part(
            String code, MinutesPart.Kind kind, String ar, String fr, @Nullable Bilingual begins) {
        return new MinutesPart(code, kind, new Bilingual(ar, fr), begins);
    }
}
