package ruche.meetings;

import ruche.shell.Page;

/// How late something is or was, in words.
final class Days {
    private Days() {}

    /// @param waits whether it is late still; else it was carried out so late
    static String late(Page page, long days, boolean waits) {
        return page.say(waits ? "meetings.days-late" : "meetings.days-late-done", page.lasted(days));
    }
}
