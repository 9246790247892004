package ruche.actors;

/// Headers under which lists of actors give more than a line of the registry: what an actor is in law, how it is
/// reached, who holds its offices.
final class FactColumns {
    static final String[] RECEIPT_NUMBER = {
        "receipt_number",
        "number of the receipt",
        "receipt number",
        "récépissé",
        "numéro du récépissé",
        "n° du récépissé",
        "n° récépissé",
        "numéro de récépissé",
        "numéro du dépôt légal",
        "رقم الوصل",
        "رقم وصل الإيداع",
        "رقم وصل الإيداع القانوني",
        "رقم الإيداع القانوني",
        "رقم الإيداع",
        "وصل الإيداع"
    };
    static final String[] RECEIPT_KIND = {
        "receipt_kind", "kind of receipt", "type de récépissé", "nature du récépissé", "نوع الوصل", "طبيعة الوصل"
    };
    static final String[] RECEIPT_ON = {
        "receipt_on",
        "date of the receipt",
        "receipt date",
        "date du récépissé",
        "date de récépissé",
        "date de dépôt",
        "تاريخ الوصل",
        "تاريخ وصل الإيداع",
        "تاريخ الإيداع",
        "تاريخ الإيداع القانوني"
    };
    static final String[] RECEIPT_AUTHORITY = {
        "receipt_authority",
        "authority",
        "autorité",
        "autorité locale",
        "autorité administrative locale",
        "autorité ayant délivré le récépissé",
        "délivré par",
        "السلطة",
        "السلطة المحلية",
        "السلطة الإدارية المحلية",
        "السلطة المسلمة للوصل",
        "الجهة المسلمة للوصل"
    };
    static final String[] MANDATE_UNTIL = {
        "mandate_until",
        "end of the bureau's mandate",
        "fin du mandat du bureau",
        "fin du mandat",
        "fin de mandat",
        "date de fin du mandat",
        "expiration du mandat",
        "نهاية انتداب المكتب",
        "نهاية الانتداب",
        "انتهاء مدة الانتداب",
        "نهاية مدة انتداب المكتب",
        "تاريخ انتهاء ولاية المكتب"
    };
    static final String[] ICE = {
        "ice",
        "n° ice",
        "numéro ice",
        "identifiant commun de l'entreprise",
        "التعريف الموحد للمقاولة",
        "رقم التعريف الموحد للمقاولة",
        "رقم التعريف الموحد"
    };
    static final String[] RIB = {
        "rib",
        "n° rib",
        "relevé d'identité bancaire",
        "compte bancaire",
        "n° de compte bancaire",
        "bank account",
        "الحساب البنكي",
        "رقم الحساب البنكي",
        "رقم الحساب",
        "بيان التعريف البنكي"
    };
    static final String[] REGISTER_NUMBER = {
        "register_number",
        "register of cooperatives",
        "registre des coopératives",
        "n° au registre des coopératives",
        "numéro au registre des coopératives",
        "n° d'immatriculation au registre des coopératives",
        "سجل التعاونيات",
        "الرقم بسجل التعاونيات",
        "رقم التسجيل في سجل التعاونيات",
        "رقم التقييد في سجل التعاونيات"
    };
    static final String[] COOP_FORM = {
        "coop_form",
        "form of the cooperative",
        "forme de la coopérative",
        "forme coopérative",
        "شكل التعاونية",
        "الشكل التعاوني"
    };
    static final String[] DECREE = {
        "decree",
        "decree of public utility",
        "décret d'utilité publique",
        "n° du décret d'utilité publique",
        "numéro du décret",
        "utilité publique",
        "مرسوم المنفعة العامة",
        "رقم مرسوم المنفعة العامة",
        "رقم المرسوم",
        "صفة المنفعة العامة"
    };
    static final String[] DECREE_ON = {
        "decree_on",
        "date of the decree",
        "date du décret",
        "date du décret d'utilité publique",
        "تاريخ المرسوم",
        "تاريخ مرسوم المنفعة العامة"
    };

    private FactColumns() {}
}
