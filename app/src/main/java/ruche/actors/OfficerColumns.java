package ruche.actors;

/// Headers under which lists of actors say who holds which office, of what gender, and since when.
final class OfficerColumns {
    static final String[] PRESIDENT = {
        "president",
        "chair",
        "président",
        "présidente",
        "président(e)",
        "nom du président",
        "nom et prénom du président",
        "الرئيس",
        "الرئيسة",
        "رئيس الجمعية",
        "رئيس التعاونية",
        "اسم الرئيس",
        "اسم الرئيس(ة)",
        "الاسم الكامل للرئيس"
    };
    static final String[] PRESIDENT_GENDER = {
        "president_gender",
        "president's gender",
        "gender",
        "sexe du président",
        "genre du président",
        "sexe",
        "genre",
        "جنس الرئيس",
        "نوع الرئيس",
        "الجنس"
    };
    static final String[] PRESIDENT_SINCE = {
        "president_since",
        "president since",
        "bureau_since",
        "bureau elected on",
        "président depuis",
        "président depuis le",
        "date d'élection du bureau",
        "date de renouvellement du bureau",
        "date du renouvellement du bureau",
        "dernier renouvellement du bureau",
        "date de la dernière assemblée générale",
        "رئيس منذ",
        "الرئيس منذ",
        "تاريخ تجديد المكتب",
        "تاريخ آخر تجديد للمكتب",
        "تاريخ انتخاب المكتب",
        "تاريخ تأسيس أو تجديد المكتب",
        "تاريخ الجمع العام"
    };
    static final String[] SECRETARY = {
        "secretary",
        "secrétaire",
        "secrétaire général",
        "nom du secrétaire",
        "الكاتب العام",
        "الكاتب",
        "اسم الكاتب العام"
    };
    static final String[] SECRETARY_GENDER = {
        "secretary_gender", "secretary's gender", "sexe du secrétaire", "genre du secrétaire", "جنس الكاتب العام"
    };
    static final String[] SECRETARY_SINCE = {
        "secretary_since", "secretary since", "secrétaire depuis", "secrétaire depuis le", "الكاتب العام منذ"
    };
    static final String[] TREASURER = {
        "treasurer", "trésorier", "trésorière", "nom du trésorier", "أمين المال", "الأمين", "اسم أمين المال"
    };
    static final String[] TREASURER_GENDER = {
        "treasurer_gender", "treasurer's gender", "sexe du trésorier", "genre du trésorier", "جنس أمين المال"
    };
    static final String[] TREASURER_SINCE = {
        "treasurer_since", "treasurer since", "trésorier depuis", "trésorier depuis le", "أمين المال منذ"
    };

    private OfficerColumns() {}
}
