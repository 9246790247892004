package ruche.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutlineTests {
    @Test
    void aSectionThatCameWithALaterProgramStandsBehindTheOneItUsuallyFollows() {
        var outline = new Outline(List.of(Section.REGISTER, Section.PER_COMMUNE, Section.CONTEXT), Set.of());

        assertThat(outline.order()).hasSize(Section.values().length);
        assertThat(outline.order()).containsSubsequence(Section.REGISTER, Section.PER_COMMUNE, Section.DIAGNOSIS);
        assertThat(outline.order()).containsSubsequence(Section.HIGHLIGHTS, Section.REGISTER);
    }

    @Test
    void movesStopAtTheEnds() {
        var outline = Outline.usual();

        assertThat(outline.move(Section.HIGHLIGHTS, -1)).isEqualTo(outline);
        assertThat(outline.move(Section.REGISTER, 1)).isEqualTo(outline);
        assertThat(outline.move(Section.CONTEXT, 1).order())
                .startsWith(Section.HIGHLIGHTS, Section.WORK_PROGRAMME, Section.CONTEXT);
    }
}
