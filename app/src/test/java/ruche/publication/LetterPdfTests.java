package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static ruche.publication.PdfText.visual;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ruche.kernel.Lang;

class LetterPdfTests {
    private static final Typesetter TYPESETTER = new Typesetter(TypesetterTests.FOLDER);

    @AfterAll
    static void close() {
        TYPESETTER.close();
    }

    @ParameterizedTest
    @EnumSource
    void areAccessible(Lang lang) {
        assertThat(PdfStandard.faults(set(3, lang))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void sayWhoIsAskedWhatUntilWhen(Lang lang) {
        var samples = ReportDocumentSamples.in(lang);

        assertThat(texts(set(3, lang)))
                .contains(shown(samples.say("publication.letter-greeting"), lang))
                .anyMatch(line -> line.contains(shown(samples.date(2018, 1, 29), lang)))
                .anyMatch(line -> line.contains("RHM-2018-0133"))
                .anyMatch(line -> line.contains("09:30"))
                .anyMatch(line -> line.contains(shown(samples.say("publication.letter.enclosed"), lang)));
    }

    @Test
    void readInTheRightOrderInArabic() {
        assertThat(PdfText.copied(set(3, Lang.AR)))
                .contains(
                        "الخلية الجمعوية للتنمية التشاركية بالرحامنة",
                        "سلام تام بوجود مولانا الإمام",
                        "حفر بئر بدوار أولاد علي")
                .doesNotContainPattern("[\\uFB50-\\uFDFF\\uFE70-\\uFEFE]");
        assertThat(texts(set(3, Lang.AR)))
                .anyMatch(line -> line.contains(shown("المرجع: الدفعة «دفعة الصحة 1»", Lang.AR)));
    }

    @ParameterizedTest
    @EnumSource
    void countTheirPagesEachForItself(Lang lang) {
        assertThat(texts(set(70, lang)))
                .anyMatch(line -> line.endsWith("2/4") || line.startsWith("2/4"))
                .anyMatch(line -> line.endsWith("4/4") || line.startsWith("4/4"))
                .anyMatch(line -> line.endsWith("1/1") || line.startsWith("1/1"))
                .noneMatch(line -> line.endsWith("/5") || line.startsWith("5/"));
    }

    private static String shown(String words, Lang lang) {
        return visual(words, lang == Lang.AR);
    }

    private static List<String> texts(byte[] pdf) {
        return PdfText.lines(pdf).stream().map(PdfText.Line::text).toList();
    }

    private static byte[] set(int ideas, Lang lang) {
        var letters = new LetterSamples(ReportDocumentSamples.in(lang)).letters(ideas);
        return TYPESETTER.pdf("letter.typ", letters, lang, ReportDocumentSamples.CREATED);
    }
}
