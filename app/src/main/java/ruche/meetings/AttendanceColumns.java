package ruche.meetings;

/// Headers under which attendance lists give what a sheet of attendance wants, in any language.
final class AttendanceColumns {
    static final String[] MEETING = {
        "meeting_key", "meeting", "rencontre", "réunion", "atelier", "اللقاء", "الورشة", "الاجتماع"
    };
    static final String[] CATEGORY = {"category", "catégorie", "qualité", "statut", "الفئة", "الصفة", "صفة المشارك"};
    static final String[] KEY = {"attendee_key", "participant key", "identifiant du participant", "معرف المشارك"};
    static final String[] ACTOR = {
        "actor_key",
        "actor",
        "acteur",
        "organisme",
        "association",
        "association ou organisme",
        "structure",
        "service",
        "الجهة",
        "الهيئة",
        "الجمعية",
        "الجمعية أو الهيئة",
        "المؤسسة",
        "المصلحة"
    };
    static final String[] LABEL = {
        "label_ar",
        "participant",
        "nom",
        "nom et prénom",
        "nom complet",
        "الاسم",
        "الاسم الكامل",
        "المشارك",
        "اسم المشارك",
        "name"
    };
    static final String[] OTHER_LABEL = {"label_fr", "nom en français", "الاسم بالفرنسية"};
    static final String[] HEADS = {
        "count", "nombre", "nombre de personnes", "effectif", "العدد", "عدد الأشخاص", "number of persons"
    };

    private AttendanceColumns() {}
}
