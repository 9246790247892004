package ruche.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrackTests {
    @Test
    void countsTheLastDecisionOnEachProposal() {
        var track = new Track();
        track.put(Track.Of.TWINS, "a b", Track.Became.WRONG);
        track.put(Track.Of.TWINS, "a b", Track.Became.RIGHT);
        track.put(Track.Of.TWINS, "a c", Track.Became.WRONG);
        track.put(Track.Of.CLASS, "a", Track.Became.UNSURE);

        assertThat(track.line(Track.Of.TWINS)).isEqualTo(new Track.Line(1, 1, 0, 0));
        assertThat(track.line(Track.Of.TWINS).share()).isEqualTo(0.5);
        assertThat(track.line(Track.Of.CLASS).unsure()).isEqualTo(1);
    }
}
