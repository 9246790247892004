package ruche.meetings;

import ruche.shell.Page;

/// Days in words, as Arabic counts them: one, two, few, many.
final class Days {
    private Days() {}

    /// @param waits whether it is late still; else it was carried out so late
    static String late(Page page, long days, boolean waits) {
        return page.say(
                waits ? "meetings.days-late" : "meetings.days-late-done",
                page.say("meetings.days-" + form(days), page.number(days)));
    }

    private static String form(long days) {
        if (days <= 2) return days == 1 ? "one" : "two";
        long rest = days % 100;
        if (rest >= 3 && rest <= 10) return "few";
        return rest >= 11 ? "many" : "hundreds";
    }
}
