package ruche.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ruche.ideas.IdeaState;
import ruche.ideas.StateGroup;
import ruche.meetings.Meeting;
import ruche.strategy.Cycle;

/// Where a cycle stands, as a walk through its stages: what is behind, where it is, what is ahead.
final class CycleWalk {
    private static final Set<IdeaState> BEFORE_DECISION = EnumSet.of(IdeaState.APPRAISED, IdeaState.CONVERGED);
    private static final Set<IdeaState> RETAINED = EnumSet.of(IdeaState.RETAINED);

    private final Cycle cycle;
    private final List<Meeting> meetings;
    private final Map<IdeaState, Long> ideas;
    private final LocalDate today;

    private CycleWalk(Cycle cycle, List<Meeting> meetings, Map<IdeaState, Long> ideas, LocalDate today) {
        this.cycle = cycle;
        this.meetings = meetings;
        this.ideas = ideas;
        this.today = today;
    }

    static List<Stage> of(Cycle cycle, List<Meeting> meetings, Map<IdeaState, Long> ideas, LocalDate today) {
        return new CycleWalk(cycle, meetings, ideas, today).stages();
    }

    private List<Stage> stages() {
        long proposed = in(StateGroup.STANDING.states());
        long classified = in(StateGroup.SINCE_CLASSIFIED.states());
        long heard = in(StateGroup.SINCE_APPRAISED.states());
        long undecided = proposed - heard + in(BEFORE_DECISION);
        var stages = new ArrayList<Stage>();
        stages.add(stage("meetings", held(false) > 0 || held(true) > 0, held(false), "/meetings?cycle="));
        stages.add(stage("workshops", held(true) > 0 && ahead(true) == 0, held(true), "/meetings?cycle="));
        stages.add(stage("proposed", proposed > 0 && ahead(true) == 0, proposed, ideas(StateGroup.STANDING)));
        stages.add(stage(
                "classified", proposed > 0 && classified == proposed, classified, ideas(StateGroup.SINCE_CLASSIFIED)));
        stages.add(stage("appraised", proposed > 0 && heard == proposed, heard, ideas(StateGroup.SINCE_APPRAISED)));
        stages.add(stage("decided", proposed > 0 && undecided == 0, in(RETAINED), "/retained?cycle="));
        stages.add(stage("presented", presented(), -1, "/reports/"));
        return presented() ? behind(stages) : walked(stages);
    }

    /// Once the report is given back the walk is behind, even if an idea was left on the way.
    private boolean presented() {
        var day = cycle.presented();
        return day != null && !day.isAfter(today);
    }

    private static List<Stage> behind(List<Stage> stages) {
        return stages.stream()
                .map(stage -> new Stage(stage.key(), Where.DONE, stage.count(), stage.path()))
                .toList();
    }

    /// The first stage that is not done is where the cycle stands; what follows is ahead, even if some of it is done.
    private static List<Stage> walked(List<Stage> stages) {
        var walk = new ArrayList<Stage>();
        boolean here = false;
        for (var stage : stages) {
            var where = here ? Where.AHEAD : stage.where();
            here = here || where == Where.NOW;
            walk.add(new Stage(stage.key(), where, stage.count(), stage.path()));
        }
        return walk;
    }

    /// The list of just those that are counted.
    private static String ideas(StateGroup group) {
        return "/ideas?state=" + group + "&cycle=";
    }

    private Stage stage(String key, boolean done, long count, String path) {
        return new Stage("portal.stage-" + key, done ? Where.DONE : Where.NOW, count, path + cycle.code());
    }

    private long in(Set<IdeaState> states) {
        return states.stream().mapToLong(state -> ideas.getOrDefault(state, 0L)).sum();
    }

    private long held(boolean workshops) {
        return meetings.stream()
                .filter(meeting -> meeting.kind().counts() == workshops)
                .filter(meeting -> !meeting.day().isAfter(today))
                .count();
    }

    private long ahead(boolean workshops) {
        return meetings.stream()
                .filter(meeting -> meeting.kind().counts() == workshops)
                .filter(meeting -> meeting.day().isAfter(today))
                .count();
    }

    enum Where {
        DONE,
        NOW,
        AHEAD
    }

    /// @param key message key of its name; with `-count` the wording of `count`
    /// @param count what it brought so far; negative where nothing is counted
    /// @param path below the cell's address
    record Stage(String key, Where where, long count, String path) {
        String style() {
            return switch (where) {
                case DONE -> "done";
                case NOW -> "now";
                case AHEAD -> "ahead";
            };
        }
    }
}
