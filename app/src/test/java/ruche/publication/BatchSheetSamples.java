package ruche.publication;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ruche.appraisal.Answer;
import ruche.appraisal.Aspect;
import ruche.publication.BatchSheet.BatchIdea;
import ruche.publication.ReportDocument.Idea;
import ruche.shell.Words;

/// A batch that the health service is asked about.
record BatchSheetSamples(ReportDocumentSamples words) {
    BatchSheet sheet() {
        return new BatchSheet(
                words.pick("ورقة رأي المصلحة", "Fiche d’avis du service"),
                words.own(
                        "الخلية الجمعوية للتنمية التشاركية بالرحامنة",
                        "Cellule associative de développement participatif"),
                words.own("المندوبية الإقليمية للصحة", "Délégation provinciale de la santé"),
                words.own("دفعة الصحة 1", "Santé, lot 1"),
                words.date(2018, 2, 5),
                words.pick("محتوى متخيل على إطار حقيقي", "Contenu inventé sur un cadre réel"),
                DocumentLabels.batch(words::say),
                Arrays.stream(Aspect.values()).map(aspect -> say(aspect.key())).toList(),
                Answer.offered().stream().map(answer -> say(answer.key())).toList(),
                List.of(
                        idea(
                                ReportDocumentSamples.well(),
                                180_000_00,
                                words.own(
                                        "الماء يبعد عن الدوار بأربعة كيلومترات",
                                        "L’eau est à quatre kilomètres du douar")),
                        idea(ReportDocumentSamples.argan(), 1_250_000_00, null),
                        idea(ReportDocumentSamples.hostile(), 45_000_50, null)),
                LogoSamples.BEE);
    }

    private String say(String key) {
        return Words.standalone().say(words.lang(), key);
    }

    private BatchIdea idea(Idea idea, long minor, @Nullable OwnWords need) {
        return new BatchIdea(idea.number(), idea.title(), idea.bearer(), idea.commune(), words.dirhams(minor), need);
    }
}
