package ruche.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ruche.ideas.IdeaSamples.AGENT;
import static ruche.ideas.IdeaSamples.idea;
import static ruche.ideas.IdeaSamples.well;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ruche.RucheTest;
import ruche.kernel.Bilingual;
import ruche.kernel.Refusal;

@RucheTest
class MergingTests {
    @Autowired
    Ideas ideas;

    @Autowired
    IdeaSamples samples;

    @Autowired
    JdbcClient db;

    IdeaSamples.Ground ground;
    Idea well;
    Idea borehole;

    @BeforeEach
    void twoWells() {
        ground = samples.ground();
        well = samples.classified(ground, well(ground));
        var other = samples.association(ground.cell(), "تعاونية المستقبل");
        borehole = samples.stored(
                ground,
                new NewIdea(
                        ground.cycle(),
                        "Forage d’un puits au douar Ouled Ali",
                        "L’eau potable est à trois kilomètres.",
                        other,
                        "تعاونية المستقبل",
                        null,
                        "Ouled Ali",
                        null,
                        "",
                        null,
                        null,
                        null,
                        null,
                        "",
                        true));
        ideas.ask(ground.id(), borehole.id(), "Combien ?", Set.of(AskedField.ASKED), AGENT);
    }

    @Test
    void theMergedIdeaPointsToTheOtherWhichKeepsTheAuthorsOfBoth() {
        ideas.merge(ground.id(), borehole.id(), well.id(), "البئر نفسها", AGENT);

        var stub = ideas.byId(ground.id(), borehole.id());
        assertThat(stub.state()).isEqualTo(IdeaState.MERGED);
        assertThat(stub.reason()).isEqualTo(new Bilingual("البئر نفسها", ""));
        assertThat(stub.mergedInto()).isEqualTo(well.id());
        assertThat(ideas.authors(ground.id(), well.id()))
                .extracting(IdeaAuthor::name)
                .containsExactly("جمعية النخيل للتنمية", "تعاونية المستقبل");
        assertThat(ideas.mergedInto(ground.id(), well.id()))
                .extracting(Idea::id)
                .containsExactly(borehole.id());
    }

    @Test
    void undoingAMergeRestoresEveryRowExactly() {
        var before = rows();

        ideas.merge(ground.id(), borehole.id(), well.id(), "البئر نفسها", AGENT);
        assertThat(rows()).isNotEqualTo(before);
        ideas.unmerge(ground.id(), borehole.id(), "دواران مختلفان", AGENT);

        assertThat(rows()).isEqualTo(before);
        assertThat(before.values()).allSatisfy(table -> assertThat(table).isNotEmpty());
    }

    @Test
    void anIdeaInWhichOthersGoOnIsNotWithdrawnWithThem() {
        ideas.merge(ground.id(), borehole.id(), well.id(), "البئر نفسها", AGENT);

        assertThatThrownBy(() -> ideas.withdraw(ground.id(), well.id(), "لا حاجة", AGENT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ideas.withdraw-merged")
                .hasMessageContaining(borehole.number());
        ideas.unmerge(ground.id(), borehole.id(), "دواران مختلفان", AGENT);
        ideas.withdraw(ground.id(), well.id(), "لا حاجة", AGENT);

        assertThat(ideas.byId(ground.id(), well.id()).state()).isEqualTo(IdeaState.WITHDRAWN);
        assertThat(ideas.byId(ground.id(), borehole.id()).state()).isEqualTo(IdeaState.PROPOSED);
    }

    /// All that is stored of the cell's ideas but what is only ever added to: notes, and the merges themselves.
    private Map<String, List<Map<String, Object>>> rows() {
        return new TreeMap<>(Map.of(
                "idea",
                db.sql("select to_jsonb(i)::text row from idea i where cell_id = :cell order by id")
                        .param("cell", ground.id().value())
                        .query()
                        .listOfRows(),
                "author",
                db.sql(
                                "select to_jsonb(a)::text row from idea_author a where cell_id = :cell order by idea_id, position")
                        .param("cell", ground.id().value())
                        .query()
                        .listOfRows(),
                "message",
                db.sql("select to_jsonb(m)::text row from idea_message m where cell_id = :cell order by idea_id, seq")
                        .param("cell", ground.id().value())
                        .query()
                        .listOfRows()));
    }

    @Test
    void anAuthorOfTwoMergedIdeasStaysWhileOneOfThemIsMerged() {
        var pump = samples.stored(
                ground,
                new NewIdea(
                        ground.cycle(),
                        "Pompe solaire au douar Ouled Ali",
                        "",
                        borehole.bearer(),
                        "تعاونية المستقبل",
                        null,
                        "Ouled Ali",
                        null,
                        "",
                        null,
                        null,
                        null,
                        null,
                        "",
                        true));
        ideas.merge(ground.id(), borehole.id(), well.id(), "البئر نفسها", AGENT);
        ideas.merge(ground.id(), pump.id(), well.id(), "البئر نفسها", AGENT);
        assertThat(ideas.authors(ground.id(), well.id())).as("each once").hasSize(2);

        ideas.unmerge(ground.id(), borehole.id(), "دواران مختلفان", AGENT);

        assertThat(ideas.authors(ground.id(), well.id()))
                .extracting(IdeaAuthor::name)
                .containsExactly("جمعية النخيل للتنمية", "تعاونية المستقبل");
        ideas.unmerge(ground.id(), pump.id(), "دواران مختلفان", AGENT);
        assertThat(ideas.authors(ground.id(), well.id())).hasSize(1);
    }

    @Test
    void mergesAreUndoneLastFirst() {
        var third = samples.stored(ground, idea(ground, "خزان ماء بالدوار", ""));
        ideas.merge(ground.id(), borehole.id(), well.id(), "البئر نفسها", AGENT);
        ideas.merge(ground.id(), well.id(), third.id(), "مشروع ماء واحد", AGENT);

        assertThatThrownBy(() -> ideas.unmerge(ground.id(), borehole.id(), "خطأ", AGENT))
                .hasMessageContaining("ideas.later-merge-first");
        ideas.unmerge(ground.id(), well.id(), "خطأ", AGENT);
        ideas.unmerge(ground.id(), borehole.id(), "خطأ", AGENT);

        assertThat(ideas.authors(ground.id(), third.id())).hasSize(1);
    }

    @Test
    void anIdeaIsMergedNeitherIntoItselfNorIntoOneThatIsGoneNorIntoAnotherCycle() {
        assertThatThrownBy(() -> ideas.merge(ground.id(), well.id(), well.id(), "سبب", AGENT))
                .hasMessageContaining("ideas.merge-itself");

        var later = samples.cycle(ground.cell(), "2025", 2025);
        var elsewhere = samples.stored(ground, well(ground.in(later.id())));
        assertThatThrownBy(() -> ideas.merge(ground.id(), well.id(), elsewhere.id(), "سبب", AGENT))
                .hasMessageContaining("ideas.merge-other-cycle");

        ideas.withdraw(ground.id(), borehole.id(), "سبب", AGENT);
        assertThatThrownBy(() -> ideas.merge(ground.id(), well.id(), borehole.id(), "سبب", AGENT))
                .hasMessageContaining("ideas.merge-into-gone");
    }

    @Test
    void aMergedIdeaIsMergedNoSecondTime() {
        ideas.merge(ground.id(), borehole.id(), well.id(), "البئر نفسها", AGENT);

        assertThatThrownBy(() -> ideas.merge(ground.id(), borehole.id(), well.id(), "مرة أخرى", AGENT))
                .isInstanceOf(WrongState.class);
    }
}
