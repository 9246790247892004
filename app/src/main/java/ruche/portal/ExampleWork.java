package ruche.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ruche.actors.ActorId;
import ruche.appraisal.Appraisals;
import ruche.appraisal.Batches;
import ruche.appraisal.CycleAppraisal;
import ruche.appraisal.NewBatch;
import ruche.ideas.Idea;
import ruche.ideas.IdeaFilter;
import ruche.ideas.IdeaId;
import ruche.ideas.IdeaRegister;
import ruche.ideas.IdeaState;
import ruche.kernel.Bilingual;
import ruche.kernel.By;
import ruche.kernel.Lang;
import ruche.meetings.Meeting;
import ruche.meetings.Meetings;
import ruche.meetings.NewMeeting;
import ruche.shell.Words;

/// Something left to do in an example in which all is decided, so that whoever tries it can be a service, hold a
/// sector meeting and write down who came.
@Component
public class ExampleWork {
    private static final int IDEAS = 6;
    private static final int SERVICES = 3;
    private static final int DAYS = 14;

    private final Batches batches;
    private final Appraisals appraisals;
    private final IdeaRegister ideas;
    private final Meetings meetings;
    private final Words words;
    private final Clock clock;

    ExampleWork(
            Batches batches, Appraisals appraisals, IdeaRegister ideas, Meetings meetings, Words words, Clock clock) {
        this.batches = batches;
        this.appraisals = appraisals;
        this.ideas = ideas;
        this.meetings = meetings;
        this.words = words;
        this.clock = clock;
    }

    /// Puts postponed ideas of one axis before its services that have not spoken of them, and calls a meeting for it;
    /// once.
    @Transactional
    public void leave(LoadedCycle loaded, By by) {
        var cell = loaded.cell().id();
        var title = title();
        if (batches.list(cell, null).items().stream()
                .anyMatch(line -> line.title().ar().equals(title.ar()))) return;
        var questions = questions(loaded);
        if (questions.isEmpty()) return;
        var today = LocalDate.now(clock.withZone(loaded.cell().zone()));
        batches.open(cell, new NewBatch(loaded.cycle().id(), title, today.plusDays(DAYS), questions), by);
        meetings.of(cell, loaded.cycle().id()).stream()
                .filter(meeting -> meeting.kind().code().equals("sector-meeting"))
                .findFirst()
                .ifPresent(like -> meetings.add(cell, meeting(like, today), by));
    }

    private Bilingual title() {
        return new Bilingual(words.say(Lang.AR, "portal.example-batch"), words.say(Lang.FR, "portal.example-batch"));
    }

    /// At which these ideas are looked at: today, led by those who led the first of its kind.
    private NewMeeting meeting(Meeting like, LocalDate today) {
        return new NewMeeting(
                like.cycle(), like.kind().code(), today, null, title(), like.place(), like.facilitators(), null);
    }

    private List<NewBatch.Question> questions(LoadedCycle loaded) {
        var cell = loaded.cell().id();
        var filter = IdeaFilter.of(loaded.cycle().id());
        var byAxis = ideas.all(cell, filter.inStates(EnumSet.of(IdeaState.POSTPONED))).stream()
                .filter(idea -> idea.axis() != null)
                .collect(Collectors.groupingBy(idea -> Objects.requireNonNull(idea.axis())));
        var appraisal = appraisals.ofCycle(cell, loaded.cycle().id());
        return byAxis.entrySet().stream()
                .max(Comparator.<Map.Entry<UUID, List<Idea>>>comparingInt(
                                axis -> axis.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(axis -> {
                    var known = ideas.all(cell, filter.onAxis(axis.getKey())).stream()
                            .map(Idea::id)
                            .toList();
                    return unasked(axis.getValue(), services(appraisal, known), appraisal);
                })
                .orElse(List.of());
    }

    /// Those that have spoken of most of these ideas.
    private static List<ActorId> services(CycleAppraisal appraisal, List<IdeaId> ideas) {
        var spoken = appraisal.opinions().stream()
                .filter(opinion -> ideas.contains(opinion.idea()))
                .collect(Collectors.groupingBy(opinion -> opinion.service(), Collectors.counting()));
        return spoken.entrySet().stream()
                .sorted(Map.Entry.<ActorId, Long>comparingByValue()
                        .reversed()
                        .thenComparing(service -> service.getKey().value()))
                .limit(SERVICES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<NewBatch.Question> unasked(List<Idea> ideas, List<ActorId> services, CycleAppraisal appraisal) {
        return ideas.stream()
                .limit(IDEAS)
                .flatMap(idea -> services.stream()
                        .filter(service -> appraisal.opinions().stream()
                                .noneMatch(opinion -> opinion.idea().equals(idea.id())
                                        && opinion.service().equals(service)))
                        .map(service -> new NewBatch.Question(idea.id(), service)))
                .toList();
    }
}
