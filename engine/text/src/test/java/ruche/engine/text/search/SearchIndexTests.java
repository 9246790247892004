package ruche.engine.text.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruche.engine.text.search.EntrySamples.CELL;
import static ruche.engine.text.search.EntrySamples.EVERYBODY;
import static ruche.engine.text.search.EntrySamples.idea;
import static ruche.engine.text.search.EntrySamples.ids;
import static ruche.engine.text.search.EntrySamples.question;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruche.engine.text.Concept;
import ruche.engine.text.Glossary;
import ruche.engine.text.Kind;
import ruche.engine.text.Reader;

class SearchIndexTests {
    private final SearchIndex index = SearchIndex.inMemory(EntrySamples.reader());

    @BeforeEach
    void fill() {
        List.of(
                        idea(
                                "1",
                                "حفر ثقب مائي وتزويد دوار أولاد علي بالماء الصالح للشرب",
                                "تستفيد منه 85 أسرة",
                                "041"),
                        idea("2", "Alimentation en eau potable du douar Oulad Ali", "Forage et château d’eau", "041"),
                        idea("3", "Acquisition d’une ambulance", "Pour le centre de santé de Bouchane", "042"),
                        idea("4", "اقتناء سيارة إسعاف", "لفائدة ساكنة جماعة بوشان", "042"),
                        idea("5", "Construction d’un dispensaire", "Soins aux habitants de Skhour", "041"),
                        idea("6", "تيران ديال الكورة للدراري", "بغينا تيران فالدوار", "042"),
                        idea("7", "Réfection de la route", "Route vers Bouchane, avec dalots", "042"))
                .forEach(index::put);
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    private Answer search(String text, String language) {
        return index.search(question(text, language));
    }

    @Test
    void findsAcrossLanguagesAndTheReadersFirst() {
        assertThat(ids(search("ماء صالح للشرب", "ar"))).startsWith("1", "2");
        assertThat(ids(search("ماء صالح للشرب", "fr"))).startsWith("2", "1");
        assertThat(ids(search("eau potable", "fr"))).startsWith("2", "1");
        assertThat(ids(search("AEP", "ar"))).startsWith("1", "2");
    }

    @ParameterizedTest
    @CsvSource({
        "lambulance, 3",
        "لابيلانص, 4",
        "terrain de foot, 6",
        "sonda, 1",
        "ambulances, 3",
        "السيارات ديال الإسعاف, 4",
        "route goudron bouchane, 7"
    })
    void findsInEveryDayWords(String asked, String id) {
        assertThat(ids(search(asked, "fr"))).contains(id);
    }

    @Test
    void findsWhatIsACaseOfWhatWasAsked() {
        var answer = search("santé", "fr");

        assertThat(ids(answer)).contains("5");
        assertThat(answer.hits())
                .filteredOn(hit -> hit.key().id().equals("5"))
                .first()
                .satisfies(hit -> assertThat(hit.reasons())
                        .contains(new Reason.CaseOf("santé", "dispensaire", "dispensary", true)));
    }

    @Test
    void mendsAWordThatNobodyWrote() {
        var answer = search("ambulense", "fr");

        assertThat(answer.mended()).containsExactly(new Answer.Mended("ambulense", "ambulance"));
        assertThat(ids(answer)).startsWith("3", "4");
        assertThat(answer.hits().getFirst().reasons())
                .containsExactly(new Reason.Mended("ambulense", "ambulance", true));
    }

    @ParameterizedTest
    @CsvSource({"lma sal7 lchrob", "ma2 sali7 lichorb", "الماء الصالح للشربب", "eau potablle", "eau potabl"})
    void findsDrinkingWaterInBothScriptsHoweverItIsTyped(String asked) {
        assertThat(ids(search(asked, "ar"))).startsWith("1", "2");
    }

    @ParameterizedTest
    @CsvSource({"tzwid douar b lma 3afak, 1", "sayarat is3af f bouchane, 4", "moustawsaf l9orb, 5"})
    void findsArabicWordsTypedInLatinLetters(String asked, String id) {
        assertThat(ids(search(asked, "ar"))).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"zitoun, الزيتون", "zaytoun, الزيتون", "olives, الزيتون", "زيتون, الزيتون", "زيتون, d’olive"})
    void findsAWordWithinALongerWordingInWhicheverScriptItIsAsked(String asked, String found) {
        index.put(idea("8", "معصرة عصرية لزيت الزيتون", ""));
        index.put(idea("9", "Vente d’huile d’olive", ""));
        index.refresh();

        var answer = search(asked, "ar");

        assertThat(ids(answer)).contains("8", "9");
        assertThat(answer.hits()).flatExtracting(hit -> hit.title().found()).anyMatch(found::endsWith);
        assertThat(answer.hits()).allSatisfy(hit -> assertThat(hit.reasons()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({"madrasa", "lmadrasa", "almadrasa", "medresa"})
    void anUnknownWordInLatinLettersIsReadByItsConsonants(String asked) {
        index.put(idea("8", "خزانة قروية بمدرسة ديور الما", ""));
        index.refresh();

        assertThat(ids(search(asked, "ar"))).containsExactly("8");
        assertThat(search("madrasa", "ar").mended()).containsExactly(new Answer.Mended("madrasa", "مدرسه"));
    }

    @Test
    void severalWordsThatMeanOneThingFindNothingElse() {
        index.put(idea("8", "تثمين زيت الصبار", ""));
        index.refresh();

        assertThat(ids(search("zit l3oud", "ar"))).doesNotContain("8");
        assertThat(ids(search("huile", "ar"))).contains("8");
    }

    @Test
    void leavesAWordThatIsWrittenAsItIs() {
        assertThat(search("ambulance", "fr").mended()).isEmpty();
        assertThat(search("dalots", "fr").mended()).isEmpty();
    }

    @Test
    void tellsNoWordOfARecordTheReaderMayNotSee() {
        index.put(new Entry(
                new EntryKey(CELL, "idea", "9"), "fr", "Zyxwvut confidentiel", "", Map.of(), Set.of("agent")));
        index.refresh();

        assertThat(search("Zyxwvot", "fr").mended()).isEmpty();
        assertThat(ids(search("Zyxwvut", "fr"))).isEmpty();
        assertThat(ids(search("Zyx", "fr"))).isEmpty();
        assertThat(ids(index.search(Question.of(CELL, "Zyxwvut", "fr", Set.of("public", "agent")))))
                .containsExactly("9");
    }

    @Test
    void findsAWordByItsBeginning() {
        index.put(idea("8", "Coopérative Tizourine", ""));
        index.refresh();

        var answer = search("tizour", "fr");

        assertThat(ids(answer)).containsExactly("8");
        assertThat(answer.hits().getFirst().reasons()).containsExactly(new Reason.Begins("tizour", "Tizourine", true));
    }

    @Test
    void findsAPlaceInTheOtherScript() {
        var answer = search("صخور الرحامنة", "ar");

        assertThat(ids(answer)).containsExactly("5");
        assertThat(answer.hits().getFirst().reasons())
                .containsExactly(new Reason.Place("صخور الرحامنة", "صخور الرحامنة"));
        assertThat(ids(search("douar Oulad Ali", "fr"))).contains("1", "2");
    }

    @Test
    void saysWhyEachHitIsOne() {
        var hits = search("eau potable", "fr").hits();

        assertThat(hits.get(0).reasons()).containsExactly(new Reason.Word("eau potable", "eau", true));
        assertThat(hits.get(1).reasons())
                .containsExactly(
                        new Reason.SameMeaning("eau potable", "بالماء الصالح للشرب", "drinking_water_c", true));
        assertThat(hits.get(1).title().found()).contains("بالماء الصالح للشرب");
    }

    @Test
    void whatIsWrittenInEveryLanguageComesWithTheReadersOwn() {
        index.put(new Entry(
                new EntryKey(CELL, "actor", "10"),
                Entry.EVERY_LANGUAGE,
                "جمعية الناعورة\nAssociation de la noria",
                "",
                Map.of(),
                Set.of("public")));
        index.put(idea("11", "Noria du moulin", ""));
        index.put(idea("12", "ناعورة النهر noria", ""));
        index.refresh();

        assertThat(ids(search("noria", "fr")).indexOf("10"))
                .isLessThan(ids(search("noria", "fr")).indexOf("12"));
        assertThat(ids(search("noria", "ar")).indexOf("10"))
                .isLessThan(ids(search("noria", "ar")).indexOf("11"));
    }

    @Test
    void aPageBeginsBehindTheLastHitOfTheOneBefore() {
        for (int i = 100; i < 125; i++) index.put(idea(String.valueOf(i), "Moucharabieh " + i % 7, ""));
        index.refresh();
        var seen = new java.util.ArrayList<String>();

        var page = index.search(question("moucharabieh", "fr").after(null, 10));
        while (!page.hits().isEmpty()) {
            assertThat(page.total()).isEqualTo(25);
            seen.addAll(ids(page));
            page = index.search(
                    question("moucharabieh", "fr").after(page.hits().getLast().place(), 10));
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void putsARecordInThePlaceOfItsOlderSelf() {
        index.put(idea("3", "Réparation du pont", ""));
        index.refresh();

        assertThat(ids(search("ambulance", "fr"))).containsExactly("4");
        assertThat(ids(search("قنطرة", "ar"))).startsWith("3");
        assertThat(index.size()).isEqualTo(7);
    }

    @Test
    void forgetsWhatIsRemoved() {
        index.remove(new EntryKey(CELL, "idea", "3"));
        index.removeCell("elsewhere");
        index.refresh();

        assertThat(ids(search("ambulance", "fr"))).containsExactly("4");
    }

    @Test
    void countsWhatElseThereIsBesidesAFilter() {
        var answer = index.search(question("ambulance eau route", "fr")
                .with(Map.of("commune", Set.of("042")))
                .countedBy("commune", "kind"));

        assertThat(ids(answer)).isNotEmpty().isSubsetOf("3", "4", "7");
        assertThat(answer.counts().get("commune")).containsKeys("041", "042");
        assertThat(answer.counts().get("kind")).containsEntry("idea", answer.total());
    }

    @Test
    void staysInTheCellAndTheKindsAskedFor() {
        index.put(Entry.of(new EntryKey("other", "idea", "1"), null, "Ambulance", "", Map.of(), EVERYBODY));
        index.put(
                Entry.of(new EntryKey(CELL, "actor", "1"), null, "Ambulance sans frontière", "", Map.of(), EVERYBODY));
        index.refresh();

        assertThat(index.search(question("ambulance", "fr").ofKinds("actor")).hits())
                .extracting(Hit::key)
                .containsExactly(new EntryKey(CELL, "actor", "1"));
        assertThat(search("ambulance", "fr").total()).isEqualTo(3);
    }

    @Test
    void showsAllWhereNothingIsAskedInPagesThatDoNotShuffle() {
        var first = index.search(question(" ", "fr").page(0, 4));
        var second = index.search(question("", "fr").page(4, 4));

        assertThat(first.total()).isEqualTo(7);
        assertThat(ids(first)).containsExactly("1", "2", "3", "4");
        assertThat(ids(second)).containsExactly("5", "6", "7");
    }

    @Test
    void showsWhatHasSomeOfItWhereNothingHasAll() {
        var answer = search("ambulance dispensaire", "fr");

        assertThat(answer.loosened()).isTrue();
        assertThat(ids(answer)).contains("3", "4", "5");
    }

    @Test
    void findsARecordByItsNumber() {
        index.put(idea("ID-2026-0042", "Puits", ""));
        index.refresh();

        var answer = search("id-2026-0042", "fr");

        assertThat(ids(answer).getFirst()).isEqualTo("ID-2026-0042");
        assertThat(answer.hits().getFirst().reasons()).contains(new Reason.OwnNumber("ID-2026-0042"));
    }

    @Test
    void marksPiecesOfPlainTextAndCutsAroundThem() {
        index.put(idea("8", "Étude", "mot ".repeat(300) + "une <b>pépinière</b> " + "fin ".repeat(300)));
        index.refresh();

        var text = search("pépinière", "fr").hits().getFirst().text();

        assertThat(text.found()).containsExactly("pépinière");
        assertThat(text.cutBefore() && text.cutAfter()).isTrue();
        assertThat(text.plain()).contains("<b>pépinière</b>").hasSizeLessThan(400);
    }

    @Test
    void hostileTextsBreakNothing() {
        var hostile = List.of(
                "\u202Eقنطرة\u202C \u2066puits\u2069",
                "a".repeat(1_000_000),
                "قنطرة ".repeat(200_000),
                "\uD800 puits \uDC00\uD83D",
                "\u0000\u0001\uFFFF",
                "+-&|!(){}[]^\"~*?:\\/ AND OR NOT",
                "كـــــــلُّ شَيْءٍ",
                "𝕡𝕦𝕚𝕥𝕤 ①②③ ﷺ ﻻ");
        for (int i = 0; i < hostile.size(); i++) index.put(idea("h" + i, hostile.get(i), hostile.get(i)));
        index.refresh();

        for (var text : hostile) assertThat(search(text, "ar").total()).isNotNegative();
        assertThat(ids(search("puits", "fr"))).contains("h0", "h3");
        assertThat(search("puits", "fr").hits())
                .extracting(hit -> hit.title().plain())
                .noneMatch(plain -> plain.contains("\u202E") || plain.contains("\u2066"));
    }

    @Test
    void aReaderWithoutMarksFindsNothing() {
        assertThat(index.search(Question.of(CELL, "", "fr", Set.of())).total()).isZero();
    }

    @Test
    void refusesNamesItCouldNotTellApart() {
        assertThatThrownBy(() -> new EntryKey("a\u0001b", "idea", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EntryKey(CELL, "idea", "\uD800")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EntryKey(CELL, "", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachCellIsReadByItsOwnGlossary(@TempDir java.nio.file.Path folder) {
        var own = new Concept("well", Kind.SUBJECT, "drinking_water", "water", List.of("حاسي"), List.of(), List.of());
        var common = EntrySamples.reader();
        var grown = new Reader(Glossary.shipped().with(List.of(own)), common.gazetteer());

        try (var both = SearchIndex.rebuild(folder, cell -> cell.equals(CELL) ? grown : common, "1")) {
            both.put(idea("1", "Forage d’un puits", ""));
            both.put(Entry.of(new EntryKey("other", "idea", "1"), null, "Un puits", "", Map.of(), EVERYBODY));
            both.refresh();

            assertThat(ids(both.search(question("حاسي", "fr")))).containsExactly("1");
            assertThat(ids(both.search(Question.of("other", "حاسي", "fr", EVERYBODY))))
                    .isEmpty();
        }
    }
}
