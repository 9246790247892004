package ruche.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.RucheTest;
import ruche.kernel.Lang;
import ruche.kernel.Role;
import ruche.shell.Writing;

@RucheTest
class AppraisalWaitingTests {
    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AppraisalSamples samples;

    @Autowired
    private Opinions opinions;

    private String today(AppraisalSamples.Ground ground, Role role) {
        return Pages.of(context)
                .as(ground.id(), role)
                .read("/c/" + ground.cell().code());
    }

    @Test
    void theAgentAndTheCommitteeReadSinceWhenIdeasWaitForTheNextStep() {
        var ground = samples.ground();
        var since = "منذ " + new Writing(Lang.AR).date(LocalDate.now(ZoneId.of("Africa/Casablanca")));
        var well = samples.well(ground);

        assertThat(today(ground, Role.AGENT)).containsPattern("فكرة مصنفة تنتظر المصالح</a>\\s*<small>" + since);

        samples.asked(ground, java.util.List.of(well), java.util.List.of(ground.water()));
        opinions.answer(ground.id(), AppraisalSamples.notFeasible(well, ground.water()), AppraisalSamples.AGENT);

        assertThat(today(ground, Role.COMMITTEE)).containsPattern("فكرة تنتظر قرار اللجنة</a>\\s*<small>" + since);
    }
}
