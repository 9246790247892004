package ruche.publication;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ruche.publication.BatchLetters.CalledTo;
import ruche.publication.BatchLetters.Letter;
import ruche.publication.ReportDocument.Idea;

/// Letters to the health service and to the one of youth, about one batch.
record LetterSamples(ReportDocumentSamples words) {
    BatchLetters letters(int ideas) {
        var notice = words.pick("محتوى متخيل على إطار حقيقي", "Contenu inventé sur un cadre réel");
        var cell = words.own(
                "الخلية الجمعوية للتنمية التشاركية بالرحامنة", "Cellule associative de développement participatif");
        var meeting = new CalledTo(
                words.own("اجتماع قطاعي مع مصالح الصحة", "Réunion sectorielle avec les services de la santé"),
                words.date(2018, 1, 31),
                "09:30",
                words.own("مقر العمالة، ابن جرير", "Siège de la province, Ben Guerir"));
        return new BatchLetters(
                words.say("publication.letter-title").replace("{0}", batch()),
                cell,
                notice,
                DocumentLabels.letter(words::say),
                List.of(
                        letter(
                                words.own("المندوبية الإقليمية للصحة", "Délégation provinciale de la santé"),
                                meeting,
                                ideas),
                        letter(words.own("المديرية الإقليمية للشباب", "Direction de la jeunesse"), null, 1)),
                LogoSamples.BEE);
    }

    private Letter letter(OwnWords service, @Nullable CalledTo meeting, int ideas) {
        return new Letter(
                service,
                words.date(2018, 1, 29),
                words.say("publication.letter-subject"),
                words.say("publication.letter-about").replace("{0}", batch()),
                words.say("publication.letter-greeting"),
                List.of(
                        words.say("publication.letter-asked")
                                .replace("{0}", words.pick("\u2068دورة 2018\u2069", "\u2068Cycle 2018\u2069"))
                                .replace("{1}", String.valueOf(ideas)),
                        words.say("publication.letter-due").replace("{0}", words.date(2018, 2, 5))),
                meeting,
                Stream.generate(() -> Stream.of(ReportDocumentSamples.well(), ReportDocumentSamples.hostile()))
                        .flatMap(two -> two)
                        .limit(ideas)
                        .map(idea -> new Idea(idea.number(), idea.title(), idea.bearer(), idea.commune()))
                        .toList());
    }

    private String batch() {
        return words.pick("\u2068دفعة الصحة 1\u2069", "\u2068Lot santé 1\u2069");
    }
}
