package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

class DownloadTests {
    @Test
    void aFileIsCalledAsPeopleCallWhatIsInIt() {
        assertThat(Download.name("Fiche d’avis", "rehamna-2018", " Santé : lot 1 / urgent ", "///"))
                .isEqualTo("Fiche-d-avis-rehamna-2018-Santé-lot-1-urgent");
        assertThat(Download.name("ورقة آراء المصلحة", "دفعة «الصحة» 1")).isEqualTo("ورقة-آراء-المصلحة-دفعة-الصحة-1");
    }

    @Test
    void aLongNameIsCut() {
        assertThat(Download.name("س".repeat(300), "\ud835\udc00".repeat(300)).length())
                .isEqualTo(40 + 1 + 80);
    }

    @Test
    void aNameInArabicComesWhole() {
        var header = Objects.toString(
                Download.pdf(new byte[0], "ورقة-1").getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION));

        assertThat(header).isASCII().contains("filename=\"ourqa-1.pdf\"").doesNotContain("_");
        assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo("ورقة-1.pdf");
        assertThat(Download.named("register.csv")).isEqualTo("attachment; filename=\"register.csv\"");
    }
}
