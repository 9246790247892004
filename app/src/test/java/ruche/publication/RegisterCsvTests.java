package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import ruche.kernel.Lang;

class RegisterCsvTests {
    @Test
    void opensInExcel() throws IOException {
        var csv = written(Lang.FR);

        assertThat(csv)
                .startsWith("\uFEFFNuméro;Idée de projet;Porteur;")
                .contains("\r\nRHM-2018-0001;حفر بئر بدوار أولاد علي;جمعية الأمل للتنمية;")
                .contains(";1250000,50;180000,00;MAD;2018-01-18;retenue;\r\n");
        assertThat(written(Lang.EN))
                .as("one form in whatever language")
                .contains(";1250000,50;180000,00;MAD;2018-01-18;");
    }

    @Test
    void runsNoFormulaOfPeople() throws IOException {
        assertThat(written(Lang.FR))
                .contains("\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")")
                .contains(";\"'@Association « Jeunes »; \"\"Co\"\"\r\nBureau\";")
                .contains(";'-1+2\r\n");
    }

    private static String written(Lang lang) throws IOException {
        var out = new ByteArrayOutputStream();
        RegisterCsv.write(RegisterSamples.in(lang).register(null, 3), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
