package ruche.ideas;

import java.util.List;
import ruche.sheets.Field;
import ruche.sheets.FieldKind;

/// What a sheet of ideas or requests may hold, under the headers that people write.
final class IdeaFields {
    static final String AXIS = "axis";

    /// Rows equal in all of these repeat each other.
    static final List<String> IDENTITY = List.of("code", "bearer", "kind", "title", "granted", "commune", "douar");

    static final List<Field> ALL = List.of(
            Field.of(
                            "code", FieldKind.CODE, "code", "identifiant", "référence", "id bénéficiaire", "n° siret",
                            "رمز", "الرمز", "المرجع")
                    .filledDownWith("bearer"),
            Field.of(
                            "bearer",
                            FieldKind.TEXT,
                            "structure",
                            "association",
                            "association porteuse",
                            "bénéficiaire",
                            "nom du bénéficiaire",
                            "organisme bénéficiaire",
                            "coopérative",
                            "porteur",
                            "porteur du projet",
                            "nom de l'association",
                            "الجمعية",
                            "اسم الجمعية",
                            "الجمعية الحاملة للمشروع",
                            "الجمعية صاحبة الفكرة",
                            "التعاونية",
                            "الجمعية أو التعاونية",
                            "حامل المشروع",
                            "صاحب المشروع",
                            "الجهة المقترحة",
                            "bearer",
                            "organisation")
                    .filledDownWith("bearer"),
            Field.of("kind", FieldKind.TEXT, "type", "nature", "nature de la demande", "type de projet", "نوع المشروع", "نوع الطلب"),
            Field.of(
                            "title",
                            FieldKind.TEXT,
                            "nom du projet",
                            "intitulé du projet",
                            "intitulé",
                            "intitulé de l'idée",
                            "idée de projet",
                            "projet proposé",
                            "projet",
                            "objet",
                            "objet de la subvention",
                            "فكرة المشروع",
                            "المشروع المقترح",
                            "عنوان المشروع",
                            "اسم المشروع",
                            "المشروع",
                            "الفكرة",
                            "title",
                            "project")
                    .orElseFrom("bearer")
                    .asNeeded(),
            Field.of(
                    "description",
                    FieldKind.TEXT,
                    "description",
                    "description du projet",
                    "objectifs",
                    "résumé",
                    "وصف المشروع",
                    "الوصف",
                    "وصف مختصر",
                    "تفاصيل",
                    "الأهداف",
                    "ملاحظات"),
            Field.of(
                    "granted",
                    FieldKind.AMOUNT,
                    "montant",
                    "montant accordé",
                    "montant attribué",
                    "montant voté",
                    "montant de la subvention",
                    "subvention accordée",
                    "المبلغ الممنوح",
                    "الدعم الممنوح",
                    "granted amount"),
            Field.of(
                    "asked",
                    FieldKind.AMOUNT,
                    "montant demandé",
                    "montant sollicité",
                    "coût",
                    "coût estimé",
                    "coût prévisionnel",
                    "coût global",
                    "budget",
                    "المبلغ المطلوب",
                    "الكلفة",
                    "التكلفة",
                    "الكلفة التقديرية",
                    "التكلفة التقديرية",
                    "الكلفة الإجمالية",
                    "الميزانية",
                    "amount asked",
                    "cost"),
            Field.of(
                    "own",
                    FieldKind.AMOUNT,
                    "apport",
                    "apport propre",
                    "contribution",
                    "contribution de l'association",
                    "autofinancement",
                    "المساهمة",
                    "المساهمة الذاتية",
                    "مساهمة الجمعية",
                    "own contribution"),
            Field.of(AXIS, FieldKind.CHOICE, "thématique", "thème", "axe", "domaine", "المحور", "محور", "المجال", "axis", "theme")
                    .filledDown(),
            Field.of("commune", FieldKind.PLACE, "commune", "commune territoriale", "lieu", "localité", "الجماعة", "جماعة", "الجماعة الترابية", "المكان"),
            Field.of("douar", FieldKind.TEXT, "douar", "village", "quartier", "الدوار", "دوار", "الدوار أو الحي", "الحي"),
            Field.of(
                    "target",
                    FieldKind.TEXT,
                    "public cible",
                    "groupe cible",
                    "bénéficiaires",
                    "population cible",
                    "الفئة المستهدفة",
                    "المستفيدون",
                    "الفئات المستهدفة",
                    "target group"),
            Field.of(
                    "beneficiaries",
                    FieldKind.NUMBER,
                    "nombre de bénéficiaires",
                    "nb bénéficiaires",
                    "effectif",
                    "عدد المستفيدين",
                    "العدد",
                    "number of beneficiaries"),
            Field.of("year", FieldKind.YEAR, "exercice", "année", "السنة", "year"),
            Field.of("date", FieldKind.DATE, "date", "date de dépôt", "date de la convention", "التاريخ", "تاريخ الإيداع", "تاريخ الاقتراح"),
            Field.of("phone", FieldKind.PHONE, "téléphone", "tél", "gsm", "الهاتف", "رقم الهاتف", "phone"));

    private IdeaFields() {}
}
