package ruche.meetings;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.actors.ActorId;
import ruche.actors.ActorSamples;
import ruche.actors.Actors;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.strategy.Axes;
import ruche.strategy.Cycle;
import ruche.strategy.CycleSamples;
import ruche.strategy.Cycles;

/// A cell of its own with a cycle, two associations and a service: what a test of meetings begins with.
final class MeetingGround {
    static final By US = By.commandLine();

    final Cell cell;
    final Cycle cycle;
    final ActorId well;
    final ActorId school;
    final ActorId service;
    private final Meetings meetings;

    MeetingGround(BeanFactory program) {
        cell = CellSamples.fresh(program.getBean(Cells.class));
        cycle = CycleSamples.withAxes(program.getBean(Cycles.class), program.getBean(Axes.class), cell.id(), 2018);
        var actors = program.getBean(Actors.class);
        well = actors.add(cell.id(), ActorSamples.association("جمعية البئر", "Association du puits"), US);
        school = actors.add(cell.id(), ActorSamples.association("جمعية المدرسة", "Association de l’école"), US);
        service = actors.add(cell.id(), ActorSamples.service("مندوبية الصحة", "Délégation de la santé"), US);
        meetings = program.getBean(Meetings.class);
    }

    MeetingId meeting(LocalDate day) {
        return meetings.add(cell.id(), workshop(day), US);
    }

    NewMeeting workshop(LocalDate day) {
        return new NewMeeting(
                cycle.id(),
                "workshop",
                day,
                null,
                new Bilingual("ورشة الماء", "Atelier de l’eau"),
                new Bilingual("دار الشباب؛ ابن جرير", "Maison des jeunes, Ben Guerir"),
                List.of(),
                null);
    }

    String base() {
        return "/c/" + cell.code();
    }

    String page(MeetingId meeting) {
        return base() + "/meetings/" + meeting.value();
    }
}
