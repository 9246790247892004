package ruche.actors;

/// Headers under which lists of actors say how they are reached. Only what says that it is public is shown to
/// everybody.
final class ContactColumns {
    static final String[] PHONE = {
        "phone",
        "private phone",
        "telephone",
        "mobile",
        "téléphone",
        "téléphone privé",
        "tél",
        "gsm",
        "portable",
        "n° de téléphone",
        "numéro de téléphone",
        "téléphone du président",
        "الهاتف",
        "رقم الهاتف",
        "هاتف خاص",
        "الهاتف النقال",
        "هاتف الرئيس",
        "رقم هاتف الرئيس"
    };
    static final String[] EMAIL = {
        "email",
        "private e-mail",
        "e-mail address",
        "courriel",
        "mail",
        "adresse électronique",
        "adresse électronique privée",
        "adresse e-mail",
        "البريد الإلكتروني",
        "بريد إلكتروني خاص",
        "العنوان الإلكتروني"
    };
    static final String[] ADDRESS = {
        "address",
        "private address",
        "adresse",
        "adresse privée",
        "adresse du siège",
        "adresse postale",
        "العنوان",
        "عنوان خاص",
        "عنوان المقر",
        "عنوان المقر الاجتماعي"
    };
    static final String[] WEBSITE = {
        "website",
        "private website",
        "site",
        "site web",
        "site internet",
        "site privé",
        "الموقع الإلكتروني",
        "موقع خاص",
        "الموقع"
    };
    static final String[] OPEN_PHONE = {"open_phone", "public phone", "téléphone public", "هاتف عمومي"};
    static final String[] OPEN_EMAIL = {
        "open_email", "public e-mail", "adresse électronique publique", "بريد إلكتروني عمومي"
    };
    static final String[] OPEN_ADDRESS = {"open_address", "public address", "adresse publique", "عنوان عمومي"};
    static final String[] OPEN_WEBSITE = {"open_website", "public website", "site public", "موقع عمومي"};

    private ContactColumns() {}
}
