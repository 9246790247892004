package ruche.actors;

/// Headers under which lists of actors give several in one cell: places, further fields, languages.
final class ListedColumns {
    static final String[] ACTIVITY = {
        "activity",
        "where it works",
        "places of activity",
        "territory of activity",
        "lieux d'activité",
        "communes d'activité",
        "territoire d'activité",
        "territoires d'activité",
        "zone d'intervention",
        "zones d'intervention",
        "communes d'intervention",
        "مجال التدخل",
        "أماكن العمل",
        "أماكن النشاط",
        "مجال التدخل الترابي",
        "جماعات التدخل",
        "الجماعات التي تشتغل بها",
        "النفوذ الترابي"
    };
    static final String[] BENEFICIARIES = {
        "beneficiaries",
        "where its beneficiaries live",
        "places of the beneficiaries",
        "lieux des bénéficiaires",
        "territoires des bénéficiaires",
        "communes des bénéficiaires",
        "communes bénéficiaires",
        "مقر المستفيدين",
        "أماكن المستفيدين",
        "جماعات المستفيدين",
        "الجماعات المستفيدة"
    };
    static final String[] FIELDS = {
        "fields",
        "other fields",
        "further fields",
        "autres domaines",
        "autres domaines d'activité",
        "domaines secondaires",
        "مجالات أخرى",
        "مجالات الاشتغال الأخرى"
    };
    static final String[] LANGUAGES = {
        "languages",
        "working languages",
        "langues",
        "langues de travail",
        "langue de travail",
        "اللغات",
        "لغات العمل",
        "لغة العمل"
    };

    private ListedColumns() {}
}
