package ruche.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ruche.ideas.IdeaState;
import ruche.ideas.StateGroup;
import ruche.meetings.Meeting;
import ruche.meetings.MeetingGroup;
import ruche.strategy.Cycle;

/// Where a cycle stands, as a walk through its stages: what is behind, where it is, what is ahead.
final class CycleWalk {
    private static final Set<IdeaState> BEFORE_DECISION = EnumSet.of(IdeaState.APPRAISED, IdeaState.CONVERGED);
    private static final Set<IdeaState> RETAINED = EnumSet.of(IdeaState.RETAINED);
    private static final Count NOTHING = new Count("", 0, 0);

    private final Cycle cycle;
    private final List<Meeting> meetings;
    private final Map<IdeaState, Long> ideas;
    private final long awaited;
    private final Set<String> ways;
    private final LocalDate today;

    private CycleWalk(
            Cycle cycle,
            List<Meeting> meetings,
            Map<IdeaState, Long> ideas,
            long awaited,
            Set<String> ways,
            LocalDate today) {
        this.cycle = cycle;
        this.meetings = meetings;
        this.ideas = ideas;
        this.awaited = awaited;
        this.ways = ways;
        this.today = today;
    }

    /// @param awaited ideas on which a service still owes its opinion
    /// @param ways below the cell's address, where there is something to read
    static List<Stage> of(
            Cycle cycle,
            List<Meeting> meetings,
            Map<IdeaState, Long> ideas,
            long awaited,
            Set<String> ways,
            LocalDate today) {
        return new CycleWalk(cycle, meetings, ideas, awaited, ways, today).stages();
    }

    private List<Stage> stages() {
        long proposed = in(StateGroup.STANDING.states());
        long classified = in(StateGroup.SINCE_CLASSIFIED.states());
        long heard = in(StateGroup.SINCE_APPRAISED.states());
        long decided = heard - in(BEFORE_DECISION);
        var stages = new ArrayList<Stage>();
        stages.add(stage(
                "meetings",
                held(false) > 0 || held(true) > 0,
                "/meetings?kind=" + MeetingGroup.OTHERS + "&cycle=",
                count("meetings", held(false))));
        stages.add(stage(
                "workshops",
                held(true) > 0 && ahead(true) == 0,
                "/meetings?kind=" + MeetingGroup.WORKSHOPS + "&cycle=",
                count("workshops", held(true))));
        stages.add(stage(
                "proposed", proposed > 0 && ahead(true) == 0, ideas(StateGroup.STANDING), count("proposed", proposed)));
        stages.add(stage(
                "classified",
                proposed > 0 && classified == proposed,
                ideas(StateGroup.SINCE_CLASSIFIED),
                part("classified", classified, proposed)));
        stages.add(stage(
                "appraised",
                proposed > 0 && heard == proposed && awaited == 0,
                ideas(StateGroup.SINCE_APPRAISED),
                part("appraised", heard, proposed),
                count("awaited", awaited)));
        stages.add(stage(
                "decided",
                proposed > 0 && decided == proposed,
                "/retained?cycle=",
                count("decided", in(RETAINED)),
                decided == proposed ? NOTHING : part("decided", decided, proposed)));
        stages.add(stage("presented", presented(), "/reports/"));
        return presented() ? behind(stages) : walked(stages);
    }

    /// Once the report is given back the walk is behind; what was left on the way stays open and says so.
    private boolean presented() {
        var day = cycle.presented();
        return day != null && !day.isAfter(today);
    }

    private static List<Stage> behind(List<Stage> stages) {
        return stages.stream()
                .map(stage -> stage.where() == Where.NOW ? stage.at(Where.OPEN) : stage)
                .toList();
    }

    /// The first stage that is not done is where the cycle stands; what follows is ahead, even if some of it is done.
    private static List<Stage> walked(List<Stage> stages) {
        var walk = new ArrayList<Stage>();
        boolean here = false;
        for (var stage : stages) {
            var where = here ? Where.AHEAD : stage.where();
            here = here || where == Where.NOW;
            walk.add(stage.at(where));
        }
        return walk;
    }

    /// The list of just those that are counted.
    private static String ideas(StateGroup group) {
        return "/ideas?state=" + group + "&cycle=";
    }

    private Stage stage(String key, boolean done, String path, Count... counts) {
        var address = path + cycle.code();
        boolean empty = key.equals("presented") && !ways.contains(address);
        return new Stage(
                "portal.stage-" + key,
                done ? Where.DONE : Where.NOW,
                Stream.of(counts).filter(count -> count.number() > 0).toList(),
                empty ? "" : address);
    }

    private static Count count(String key, long number) {
        return new Count("portal.stage-" + key + "-count", number, number);
    }

    /// How many of all, where some are left.
    private static Count part(String key, long number, long all) {
        return number == all ? count(key, number) : new Count("portal.stage-" + key + "-of", number, all);
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
        /// Passed, though something of it is left.
        OPEN,
        AHEAD
    }

    /// @param key message key: its arguments are the number in words and as it is, and all there are in words
    /// @param all of which the number is a part
    record Count(String key, long number, long all) {}

    /// @param key message key of its name
    /// @param counts what it brought so far
    /// @param path below the cell's address; empty where there is nothing to read yet
    record Stage(String key, Where where, List<Count> counts, String path) {
        Stage {
            counts = List.copyOf(counts);
        }

        Stage at(Where other) {
            return new Stage(key, other, counts, path);
        }

        String style() {
            return switch (where) {
                case DONE -> "done";
                case NOW -> "now";
                case OPEN -> "open";
                case AHEAD -> "ahead";
            };
        }
    }
}
