package ruche.actors;

/// Headers under which lists of actors say who holds which office, of what gender and age, and from when to when.
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

    static final String[] PRESIDENT_AGE = {
        "president_age",
        "president's age",
        "president's age band",
        "age",
        "âge du président",
        "tranche d'âge du président",
        "âge",
        "سن الرئيس",
        "الفئة العمرية للرئيس",
        "السن"
    };
    static final String[] PRESIDENT_UNTIL = {
        "president_until",
        "president until",
        "président jusqu'au",
        "fin du mandat du président",
        "رئيس إلى غاية",
        "الرئيس إلى غاية",
        "نهاية ولاية الرئيس"
    };
    static final String[] SECRETARY_AGE = {
        "secretary_age",
        "secretary's age",
        "secretary's age band",
        "âge du secrétaire",
        "tranche d'âge du secrétaire",
        "سن الكاتب العام",
        "الفئة العمرية للكاتب العام"
    };
    static final String[] SECRETARY_UNTIL = {
        "secretary_until",
        "secretary until",
        "secrétaire jusqu'au",
        "fin du mandat du secrétaire",
        "الكاتب العام إلى غاية"
    };
    static final String[] TREASURER_AGE = {
        "treasurer_age",
        "treasurer's age",
        "treasurer's age band",
        "âge du trésorier",
        "tranche d'âge du trésorier",
        "سن أمين المال",
        "الفئة العمرية لأمين المال"
    };
    static final String[] TREASURER_UNTIL = {
        "treasurer_until", "treasurer until", "trésorier jusqu'au", "fin du mandat du trésorier", "أمين المال إلى غاية"
    };

    private OfficerColumns() {}
}
