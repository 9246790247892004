package ruche.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ruche.kernel.Lang;
import ruche.kernel.Money;
import ruche.publication.Register.CountRow;
import ruche.publication.Register.IdeaRow;
import ruche.publication.Register.ParticipationRow;

/// A register with two well-known ideas at its head.
record RegisterSamples(ReportDocumentSamples words) {
    static RegisterSamples in(Lang lang) {
        return new RegisterSamples(ReportDocumentSamples.in(lang));
    }

    Register register(@Nullable String notice, int size) {
        return new Register(
                words.lang(),
                ReportDocumentSamples.CREATED,
                notice,
                DocumentLabels.register(words::say),
                IntStream.rangeClosed(1, size).mapToObj(this::idea),
                List.of(
                        new ParticipationRow(
                                words.pick("جمعيات المجتمع المدني", "Associations"),
                                133,
                                words.pick("جمعية", "associations")),
                        new ParticipationRow(
                                words.pick("المصالح الخارجية", "Services extérieurs"),
                                26,
                                words.pick("شخصا", "personnes"))),
                List.of(new CountRow(words.pick("الصحة", "Santé"), 31, Money.of(4_120_000_00, "MAD"))),
                List.of(new CountRow(words.pick("صخور الرحامنة", "Skhour Rehamna"), 11, null)));
    }

    private IdeaRow idea(int number) {
        return switch (number) {
            case 1 ->
                new IdeaRow(
                        "RHM-2018-0001",
                        "حفر بئر بدوار أولاد علي",
                        "جمعية الأمل للتنمية",
                        words.pick("البيئة", "Environnement"),
                        "صخور الرحامنة",
                        "07.427.07.23",
                        Money.of(1_250_000_50, "MAD"),
                        Money.of(180_000_00, "MAD"),
                        LocalDate.of(2018, 1, 18),
                        words.pick("محتفظ بها", "retenue"),
                        null);
            case 2 ->
                new IdeaRow(
                        "RHM-2018-0002",
                        "=HYPERLINK(\"x\";\"y\")\u0007",
                        "@Association « Jeunes »; \"Co\"\r\nBureau",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        words.pick("غير محتفظ بها", "non retenue"),
                        "-1+2");
            default ->
                new IdeaRow(
                        "RHM-2018-%04d".formatted(number),
                        "Club de lecture",
                        "Association Ennour",
                        null,
                        "Bouchane",
                        "07.427.07.05",
                        Money.of(25_000_00, "MAD"),
                        null,
                        LocalDate.of(2018, 1, 20),
                        words.pick("مصنفة", "classée"),
                        null);
        };
    }
}
