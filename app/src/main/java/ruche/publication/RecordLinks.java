package ruche.publication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ruche.actors.ActorId;
import ruche.appraisal.Answer;
import ruche.ideas.IdeaState;
import ruche.strategy.Axis;

/// Where the records behind the figures of a cycle's report are listed: addresses inside the cell. They name axes and
/// communes by code, so that they mean the same wherever the cycle is loaded.
///
/// @param cycle its code
record RecordLinks(String cycle) {
    private static final String NONE = "none";

    /// All ideas of the cycle but those undone with their import.
    String handedIn() {
        return ideas("");
    }

    /// Ideas that stand for themselves.
    String standing() {
        return ideas("&state=STANDING");
    }

    /// @param axis null for the ideas that have none
    String standing(@Nullable Axis axis) {
        return standing() + on(axis);
    }

    /// @param commune official code; empty for the ideas that have none
    String inCommune(String commune) {
        return standing() + "&commune=" + (commune.isEmpty() ? NONE : encoded(commune));
    }

    String inState(IdeaState state) {
        return ideas("&state=" + state.name());
    }

    /// @param axis null for the ideas that have none
    String inState(IdeaState state, @Nullable Axis axis) {
        return inState(state) + on(axis);
    }

    String idea(String number) {
        return "/ideas/" + encoded(number);
    }

    /// The communes that have ideas.
    String communes() {
        return "/ideas/communes?cycle=" + encoded(cycle) + "&state=STANDING";
    }

    String tookPart(String category) {
        return ofCycle("/participation/" + encoded(category));
    }

    /// All opinions that a service was asked for.
    String asked(ActorId service) {
        return ofCycle("/opinions?service=" + service.value());
    }

    String answered(ActorId service, Answer answer) {
        return asked(service) + "&answer=" + answer.name();
    }

    String waiting(ActorId service) {
        return asked(service) + "&answer=WAITING";
    }

    String convergences() {
        return ofCycle("/convergences");
    }

    String meeting(UUID meeting) {
        return "/meetings/" + meeting;
    }

    /// With the exact count and the sums, whatever the length.
    private String ideas(String filters) {
        return "/ideas?cycle=" + encoded(cycle) + "&sum=yes" + filters;
    }

    private static String on(@Nullable Axis axis) {
        return "&axis=" + (axis == null ? NONE : encoded(axis.code()));
    }

    private String ofCycle(String rest) {
        return "/cycles/" + encoded(cycle) + rest;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
