package ruche.actors;

import java.time.LocalDate;
import org.springframework.web.context.WebApplicationContext;
import ruche.Pages;
import ruche.accounts.Cell;
import ruche.accounts.CellSamples;
import ruche.accounts.Cells;
import ruche.kernel.By;
import ruche.kernel.Role;
import ruche.territory.PlaceSamples;
import ruche.territory.Places;

/// A cell with an association, its member, and the agent who keeps the registry.
final class RegistryGround {
    final Cell cell;
    final ActorId association;
    final Pages agent;
    final Pages member;
    final String base;

    RegistryGround(WebApplicationContext context) {
        cell = CellSamples.fresh(context.getBean(Cells.class), PlaceSamples.PROVINCE);
        PlaceSamples.province(context.getBean(Places.class), cell.id());
        association = context.getBean(Actors.class)
                .add(
                        cell.id(),
                        ActorSamples.association("جمعية الأمل للتنمية", "Association Al Amal"),
                        By.commandLine());
        agent = Pages.of(context).as(cell.id(), Role.AGENT);
        member = Pages.of(context).as(cell.id(), Role.MEMBER, association.value());
        base = "/c/" + cell.code() + "/actors/" + association.value();
    }

    LocalDate today() {
        return LocalDate.now(cell.zone());
    }
}
