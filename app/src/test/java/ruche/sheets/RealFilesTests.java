package ruche.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import ruche.SharedData;

/// Files as administrations publish them, read untouched from the shared data.
class RealFilesTests {
    private static final String CITY = "real/grants-montpellier-fr/VilleMTP_MTP_AttribSub_2014";
    private static final String DEPARTMENTS = "real/grants-paysdelaloire-fr/";

    private final SheetReader reader = new SheetReader();

    @Test
    void readsTheSameSheetsFromBothWorkbooksOfTheCity() throws IOException {
        var xls = reader.read(SharedData.at(CITY + ".xls"));
        var ods = reader.read(SharedData.at(CITY + ".ods"));

        assertThat(xls.kind()).isEqualTo(Grid.Kind.XLS);
        assertThat(ods.kind()).isEqualTo(Grid.Kind.ODS);
        assertThat(xls.sheets()).hasSize(4).extracting(Sheet::name).isEqualTo(names(ods));
        assertThat(xls.sheets()).extracting(sheet -> sheet.rows().size()).containsExactly(1265, 30, 450, 122);
        assertThat(ods.sheets()).extracting(sheet -> sheet.rows().size()).containsExactly(1265, 30, 450, 122);
        assertThat(compared(xls.sheets().getFirst()))
                .isEqualTo(compared(ods.sheets().getFirst()));
    }

    private static List<String> names(Grid grid) {
        return grid.sheets().stream().map(Sheet::name).toList();
    }

    /// The two workbooks differ in doubled spaces only.
    private static List<List<String>> compared(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> row.cells().stream()
                        .limit(12)
                        .map(cell -> cell.number() == null
                                ? cell.text().replaceAll("\\s+", " ").strip()
                                : cell.number() + "")
                        .toList())
                .map(RealFilesTests::withoutEmptyEnd)
                .toList();
    }

    private static List<String> withoutEmptyEnd(List<String> texts) {
        int end = texts.size();
        while (end > 0 && texts.get(end - 1).isEmpty()) {
            end--;
        }
        return texts.subList(0, end);
    }

    @Test
    void fillsMergedCellsFromTheTopLeft() throws IOException {
        var rows = reader.read(SharedData.at(CITY + ".ods")).sheets().getFirst().rows();

        var filled = rows.get(621).cell(1);

        assertThat(filled.text()).isEqualTo(rows.get(619).cell(1).text()).isNotBlank();
        assertThat(filled.inherited()).isEqualTo(Cell.Inherited.DOWN);
    }

    @Test
    void readsTheFourShapesOfTheSameLaw() throws IOException {
        assertThat(read("53-Mayenne__data.gouv-cd53-14-10-2019-.xlsx").rows()).hasSize(62);
        assertThat(read("72-Sarthe__subventions_associations_2017-converti.xlsx")
                        .rows())
                .hasSize(1663);
        // 76 records over 78 lines: two cells hold a line end.
        assertThat(read("49-Maine-et-Loire__224900019_conventions-de-subventions-du-departement-de-maine-et-loire.csv")
                        .rows())
                .hasSize(76);
        assertThat(read("85-Vendee__201903_Publication_donnees_Open_data_Subventions_Conventions.csv")
                        .rows())
                .hasSize(49);
    }

    private Sheet read(String name) throws IOException {
        return reader.read(SharedData.at(DEPARTMENTS + name)).sheets().getFirst();
    }
}
