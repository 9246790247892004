package ruche.actors;

/// Headers under which lists of actors give what the registry wants, in any language.
final class ActorColumns {
    static final String[] NAME = {
        "name_ar",
        "nom en arabe",
        "الاسم",
        "الاسم بالعربية",
        "اسم الجمعية",
        "الجمعية",
        "اسم التعاونية",
        "التعاونية",
        "اسم الهيئة",
        "التسمية",
        "الفاعل",
        "nom",
        "nom de l'association",
        "NomAsso",
        "nom_asso",
        "nom de la coopérative",
        "association",
        "coopérative",
        "organisme",
        "dénomination",
        "raison sociale",
        "acteur",
        "name",
        "organisation"
    };
    static final String[] OTHER_NAME = {
        "name_fr", "nom en français", "الاسم بالفرنسية", "dénomination en français", "name in French"
    };
    static final String[] ACRONYM = {
        "acronym",
        "short name",
        "sigle",
        "acronyme",
        "abréviation",
        "nom court",
        "الاسم المختصر",
        "المختصر",
        "الاختصار",
        "الأحرف الأولى"
    };
    static final String[] KEY = {
        "key", "clé", "identifiant", "code", "numéro d'enregistrement", "رقم التسجيل", "الرمز", "المعرف"
    };
    static final String[] KIND = {
        "kind", "type", "nature", "catégorie", "forme juridique", "النوع", "الصنف", "الصفة القانونية", "الفئة"
    };
    static final String[] COMMUNE = {
        "commune_code",
        "code de la commune",
        "code of the commune",
        "رمز الجماعة",
        "commune",
        "siège",
        "commune du siège",
        "commune territoriale",
        "الجماعة",
        "جماعة",
        "الجماعة الترابية",
        "المقر",
        "جماعة المقر"
    };
    static final String[] FIELD = {
        "field", "domaine", "domaine d'activité", "secteur", "activité", "المجال", "مجال النشاط", "القطاع", "النشاط"
    };

    private ActorColumns() {}
}
