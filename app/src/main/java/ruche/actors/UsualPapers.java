package ruche.actors;

import static ruche.actors.ActorKind.ASSOCIATION;
import static ruche.actors.ActorKind.COMPANY;
import static ruche.actors.ActorKind.COOPERATIVE;
import static ruche.actors.PaperUse.AGREEMENT;
import static ruche.actors.PaperUse.CALL;
import static ruche.actors.PaperUse.MEMBERSHIP;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Bilingual;

/// The papers that every cell begins with. Services, communes, universities and their like need none.
final class UsualPapers {
    static final List<PaperKind> KINDS = List.of(
            kind("statutes", "القانون الأساسي", "Statuts", null),
            kind("receipt", "وصل الإيداع القانوني", "Récépissé de dépôt", null),
            kind("minutes", "محضر الجمع العام", "Procès-verbal de l’assemblée générale", null),
            kind("bureau", "لائحة أعضاء المكتب", "Liste des membres du bureau", null),
            kind("rib", "شهادة التعريف البنكي", "Attestation de RIB", 12),
            kind("register", "مستخرج من السجل", "Extrait du registre", 12),
            kind("tax", "شهادة الوضعية الجبائية", "Attestation fiscale", 12),
            kind("accounts", "التقرير المالي للسنة الأخيرة", "Rapport financier du dernier exercice", 18),
            kind("activities", "التقرير الأدبي للسنة الأخيرة", "Rapport moral du dernier exercice", 18));

    static final List<PaperNeed> NEEDS = needs();

    private UsualPapers() {}

    private static PaperKind kind(String code, String ar, String fr, @Nullable Integer months) {
        return new PaperKind(code, new Bilingual(ar, fr), months, false);
    }

    private static List<PaperNeed> needs() {
        var needs = new ArrayList<PaperNeed>();
        add(needs, MEMBERSHIP, ASSOCIATION, "statutes", "receipt", "bureau");
        add(needs, CALL, ASSOCIATION, "statutes", "receipt", "minutes", "bureau", "rib", "accounts", "activities");
        add(needs, AGREEMENT, ASSOCIATION, "statutes", "receipt", "minutes", "bureau", "rib", "tax");
        add(needs, MEMBERSHIP, COOPERATIVE, "statutes", "register");
        add(needs, CALL, COOPERATIVE, "statutes", "register", "minutes", "rib", "accounts");
        add(needs, AGREEMENT, COOPERATIVE, "statutes", "register", "minutes", "rib", "tax");
        add(needs, MEMBERSHIP, COMPANY, "register");
        add(needs, CALL, COMPANY, "register", "rib", "tax");
        add(needs, AGREEMENT, COMPANY, "register", "rib", "tax");
        return List.copyOf(needs);
    }

    private static void add(List<PaperNeed> needs, PaperUse use, ActorKind actor, String... papers) {
        for (var paper : papers) needs.add(new PaperNeed(use, actor, paper));
    }
}
