package ruche.sheets;

import java.util.List;

/// What somebody who imports requests or project ideas would ask for, in words that any such sheet may use.
final class TargetSamples {

    private TargetSamples() {}

    static Target requests() {
        return requests(List.of());
    }

    /// @param themes what a theme can be; none: the labels of the file are taken as they are
    static Target requests(List<Option> themes) {
        return new Target(
                List.of(
                        Field.of(
                                        "code",
                                        FieldKind.CODE,
                                        "code",
                                        "identifiant",
                                        "id bénéficiaire",
                                        "رمز",
                                        "الرقم الترتيبي")
                                .filledDownWith("bearer"),
                        Field.of(
                                        "bearer",
                                        FieldKind.TEXT,
                                        "structure",
                                        "association",
                                        "bénéficiaire",
                                        "nom du bénéficiaire",
                                        "organisme bénéficiaire",
                                        "porteur du projet",
                                        "صاحب المشروع",
                                        "الجمعية",
                                        "حامل المشروع")
                                .asNeeded()
                                .filledDownWith("bearer"),
                        Field.of("kind", FieldKind.TEXT, "type", "nature de la demande", "نوع الطلب"),
                        Field.of(
                                        "title",
                                        FieldKind.TEXT,
                                        "nom du projet",
                                        "intitulé du projet",
                                        "intitulé",
                                        "objet",
                                        "عنوان المشروع",
                                        "فكرة المشروع")
                                .orElseFrom("bearer"),
                        Field.of(
                                "granted",
                                FieldKind.AMOUNT,
                                "montant",
                                "montant accordé",
                                "montant attribué",
                                "montant voté",
                                "montant de la subvention",
                                "المبلغ الممنوح"),
                        Field.of(
                                "requested",
                                FieldKind.AMOUNT,
                                "montant demandé",
                                "montant sollicité",
                                "coût estimé",
                                "المبلغ المطلوب",
                                "الكلفة التقديرية"),
                        Field.of("theme", FieldKind.CHOICE, "thématique", "thème", "axe", "المحور")
                                .filledDown()
                                .among(themes),
                        Field.of("year", FieldKind.YEAR, "exercice", "année", "السنة"),
                        Field.of("decided", FieldKind.DATE, "date de la convention", "date", "التاريخ")),
                List.of("code", "bearer", "kind", "title", "granted"),
                "MAD");
    }
}
