package ruche.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {
    private static final String ARABIC = """
            الرقم;الجمعية;عنوان المشروع;الكلفة التقديرية
            1;جمعية النخيل;حفر بئر بدوار أولاد علي;180 000,00
            2;تعاونية الأمل;تربية النحل (Apiculture);45 000,50
            """;
    private static final String FRENCH = """
            N°;Structure;Intitulé;Coût estimé
            1;Association ÉTÉ À LA PALMERAIE;Forage d’un puits;180 000,00
            2;Coopérative L'ESPOIR DES ÉLÈVES;Élevage d'abeilles à 12 € la ruche;45 000,50
            """;

    private static Grid read(byte[] bytes) {
        return new SheetReader().read(bytes);
    }

    private static String cell(Grid grid, int row, int column) {
        return grid.sheets().getFirst().rows().get(row).cell(column).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256"})
    void readsArabicInAnyEncoding(String encoding) {
        var grid = read(ARABIC.getBytes(Charset.forName(encoding)));

        assertThat(grid.encoding()).isEqualToIgnoringCase(encoding);
        assertThat(cell(grid, 1, 2)).isEqualTo("حفر بئر بدوار أولاد علي");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void readsFrenchInAnyEncoding(String encoding) {
        var grid = read(FRENCH.getBytes(Charset.forName(encoding)));

        assertThat(grid.encoding()).isEqualToIgnoringCase(encoding);
        assertThat(cell(grid, 1, 1)).isEqualTo("Association ÉTÉ À LA PALMERAIE");
    }

    @Test
    void leavesTheMarkOfTheEncodingOutOfTheFirstCell() {
        var marked = "\uFEFF" + ARABIC;

        assertThat(cell(read(marked.getBytes(StandardCharsets.UTF_8)), 0, 0)).isEqualTo("الرقم");
        assertThat(cell(read(marked.getBytes(StandardCharsets.UTF_16LE)), 0, 0)).isEqualTo("الرقم");
        assertThat(cell(read(marked.getBytes(StandardCharsets.UTF_16BE)), 0, 0)).isEqualTo("الرقم");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {"; ~ ;", "| ~ |", "tab ~ tab", "',' ~ ','"})
    void findsTheDelimiter(String written, String found) {
        var delimiter = written.equals("tab") ? "\t" : written;
        var text = "Code;Structure;Objet;Date\n1;Amal;Puits;2018\n2;Nour;École;2018\n".replace(";", delimiter);

        var grid = read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(grid.delimiter() + "").isEqualTo(found.equals("tab") ? "\t" : found);
        assertThat(cell(grid, 2, 2)).isEqualTo("École");
    }

    @Test
    void isNotMisledByDecimalCommas() {
        var grid = read("Structure;Montant\nAmal;125 000,50\nNour;45 000,00\n".getBytes(StandardCharsets.UTF_8));

        assertThat(grid.delimiter()).isEqualTo(';');
        assertThat(cell(grid, 1, 1)).isEqualTo("125 000,50");
    }

    @Test
    void keepsQuotedLineEndsAndBlankRows() {
        var grid = read("a;b\n\"one\ntwo\";2\n\n3;4\n".getBytes(StandardCharsets.UTF_8));

        assertThat(grid.sheets().getFirst().rows()).hasSize(4);
        assertThat(cell(grid, 1, 0)).isEqualTo("one\ntwo");
        assertThat(cell(grid, 3, 1)).isEqualTo("4");
    }

    @Test
    void mendsALongRowThatFitsInOneWayOnly() {
        var plan = plan("""
                Code,Date,Intitulé,Montant accordé,Structure
                1,15/01/2018,Puits,180000,Amal
                2,16/01/2018,Puits, pompe et château d'eau,250000,Nour
                3,17/01/2018,Route,piste,"12 500,50",Nour
                4,18/01/2018,Piste,99 000,00,Amal
                """);

        assertThat(plan.made().map(row -> row.values().get("title")))
                .containsExactly(
                        new Value.Text("Puits"),
                        new Value.Text("Puits, pompe et château d'eau"),
                        new Value.Text("Route,piste"),
                        new Value.Text("Piste"));
        assertThat(plan.made().map(row -> row.values().get("granted")))
                .containsExactly(sum(180_000_00), sum(250_000_00), sum(12_500_50), sum(99_000_00));
        assertThat(plan.rows().get(2).notes()).extracting(Reason::key).containsExactly("sheets.note.mended");
    }

    private static Value sum(long minor) {
        return new Value.Sum(minor, "MAD");
    }

    @Test
    void leavesALongRowThatFitsInSeveralWays() {
        var plan = plan("""
                Code;Structure;Intitulé;Montant accordé
                1;Amal;Puits;180000
                2;Nour;Espoir;École;250000
                """);

        var longRow = plan.rows().get(2);
        assertThat(longRow.isMade()).isFalse();
        assertThat(longRow.left()).isEqualTo(new Reason("sheets.left.longer-than-header", List.of("5", "4")));
        assertThat(plan.totals().isComplete()).isTrue();
    }

    private static Plan plan(String csv) {
        var grid = read(csv.getBytes(StandardCharsets.UTF_8));
        return new Planner(TargetSamples.requests()).plan(grid, Choices.none());
    }
}
