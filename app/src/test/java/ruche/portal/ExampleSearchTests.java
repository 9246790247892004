package ruche.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import ruche.RucheTest;
import ruche.engine.text.Gazetteer;
import ruche.engine.text.Glossary;
import ruche.engine.text.Reader;
import ruche.engine.text.search.Entry;
import ruche.engine.text.search.EntryKey;
import ruche.engine.text.search.Question;
import ruche.engine.text.search.SearchIndex;
import ruche.ideas.IdeaFilter;
import ruche.ideas.IdeaRegister;
import ruche.kernel.By;
import ruche.kernel.CellId;

/// What people type, searched for in the example of 2018. The figures are counted word by word in its
/// `source/ideas.tsv`
/// and, for the names of bearers in the other language, in `actors.csv`.
@RucheTest
class ExampleSearchTests {
    @TempDir
    private Path scratch;

    @Autowired
    private ExampleCycle example;

    @Autowired
    private IdeaRegister register;

    @Test
    void theSameIsFoundHoweverItIsWritten() throws IOException {
        var folder = ExampleFolders.copy(scratch, "rhamna-2018", "cycle-exs", "EXS");
        var cell = example.run(folder, By.commandLine()).cell().id();

        // 19 lie there; an ambulance and a school bus of other communes drive there.
        assertThat(counts(cell, "Benguerir", "Benguérir", "ben guerir", "BEN-GUERIR", "بنجرير", "ابن جرير", "بن جرير"))
                .containsOnly(21L);
        assertThat(counts(cell, "صحة", "الصحة", "للصحة")).containsOnly(8L);
        assertThat(counts(cell, "مدرسة", "المدرسة")).containsOnly(10L);
        assertThat(counts(cell, "تعاونية", "التعاونية", "تعاونيات")).containsOnly(35L);
        assertThat(counts(cell, "ماء", "الماء")).containsOnly(22L);
        assertThat(counts(cell, "école", "écoles", "l’école")).containsOnly(13L);
        assertThat(counts(cell, "EXS-2018-0012", "EXS-2018-12", "EXS20180012", "2018-12", "٢٠١٨-١٢"))
                .containsOnly(1L);
    }

    /// What stands in a title is found as people type it on a telephone, also where it is part of a longer wording.
    @Test
    void aWordInLatinLettersFindsEveryTitleThatTheArabicWordFinds() throws IOException {
        var folder = ExampleFolders.copy(scratch, "rhamna-2018", "cycle-ext", "EXT");
        var cell = example.run(folder, By.commandLine()).cell().id();
        var typed = Map.ofEntries(
                Map.entry("zitoun", "زيتون"),
                Map.entry("zaytoun", "زيتون"),
                Map.entry("madrasa", "مدرسة"),
                Map.entry("mdrasa", "مدرسة"),
                Map.entry("tri9", "طريق"),
                Map.entry("moustawsaf", "مستوصف"),
                Map.entry("l3sel", "عسل"),
                Map.entry("olives", "زيتون"),
                Map.entry("olive", "الزيتون"));

        try (var index = SearchIndex.inMemory(new Reader(Glossary.shipped(), Gazetteer.of(Map.of())))) {
            for (var idea : register.all(cell, IdeaFilter.all()))
                index.put(Entry.of(
                        new EntryKey("ext", "idea", idea.number()), null, idea.title(), "", Map.of(), Set.of("all")));
            index.refresh();

            assertThat(typed)
                    .allSatisfy((latin, arabic) -> assertThat(titles(index, latin))
                            .as("%s for %s", latin, arabic)
                            .containsAll(titles(index, arabic)));
            assertThat(titles(index, "zitoun")).contains("معصرة عصرية لزيت الزيتون بلمحرة");
        }
    }

    private static List<String> titles(SearchIndex index, String words) {
        return index.search(Question.of("ext", words, "ar", Set.of("all")).after(null, 200)).hits().stream()
                .map(hit -> hit.title().plain())
                .toList();
    }

    private List<Long> counts(CellId cell, String... words) {
        return Arrays.stream(words)
                .map(one -> register.count(cell, IdeaFilter.all().with(one)))
                .toList();
    }
}
