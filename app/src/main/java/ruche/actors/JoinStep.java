package ruche.actors;

import java.util.Locale;

/// Steps of a request to enter the registry, in the order in which they are taken.
enum JoinStep {
    BODY(""),
    PAPERS("/papers"),
    PHOTO("/photo"),
    PERSON("/person"),
    SEND("/send");

    private final String path;

    JoinStep(String path) {
        this.path = path;
    }

    String path(String code) {
        return "/join/" + code + path;
    }

    String view() {
        return "actors/join" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
