package ruche.meetings;

import java.util.List;
import ruche.kernel.Bilingual;

/// What every cell begins with.
final class UsualWords {
    static final List<MeetingKind> KINDS = List.of(
            kind("study-day", "يوم دراسي", "Journée d’étude", false),
            kind("enlarged-meeting", "لقاء موسع", "Rencontre élargie", false),
            kind("workshop", "ورشة تشاركية", "Atelier participatif", true),
            kind("sector-meeting", "اجتماع قطاعي", "Réunion sectorielle", false),
            kind("restitution", "ورشة الاسترجاع", "Atelier de restitution", false),
            kind("committee", "اجتماع اللجنة", "Réunion du comité", false));

    static final List<Category> CATEGORIES = List.of(
            category("association", "الجمعيات", "Associations", Unit.ORGANISATION),
            category("cooperative", "التعاونيات", "Coopératives", Unit.ORGANISATION),
            category("sector-service", "أشخاص من المصالح الخارجية", "Personnes des services extérieurs", Unit.PERSON),
            category(
                    "university-or-international",
                    "ممثلو الجامعات ومنظمة دولية",
                    "Représentants d’universités et d’une organisation internationale",
                    Unit.PERSON),
            category("commune", "منتخبو الجماعات وأطرها", "Élus et cadres des communes", Unit.PERSON),
            category("person", "مشاركات ومشاركون", "Participantes et participants", Unit.PERSON));

    private UsualWords() {}

    private static MeetingKind kind(String code, String ar, String fr, boolean counts) {
        return new MeetingKind(code, new Bilingual(ar, fr), counts);
    }

    private static Category category(String code, String ar, String fr, Unit unit) {
        return new Category(code, new Bilingual(ar, fr), unit);
    }
}
