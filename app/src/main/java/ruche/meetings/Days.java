package ruche.meetings;

import ruche.shell.Page;

/// Days in words, as Arabic counts them: one, two, few, many; beyond a year in years, and in months until the second.
final class Days {
    private static final long HUNDREDTHS_IN_A_MONTH = 3044;

    private Days() {}

    /// @param waits whether it is late still; else it was carried out so late
    static String late(Page page, long days, boolean waits) {
        return page.say(waits ? "meetings.days-late" : "meetings.days-late-done", lasted(page, days));
    }

    private static String lasted(Page page, long days) {
        long months = days * 100 / HUNDREDTHS_IN_A_MONTH;
        if (months < 12) return page.say("meetings.days-" + form(days), page.number(days));
        var years = page.say("meetings.days-years", months / 12);
        if (months >= 24 || months % 12 == 0) return years;
        return page.say("meetings.days-years-months", years, page.say("meetings.days-months", months % 12));
    }

    private static String form(long days) {
        if (days <= 2) return days == 1 ? "one" : "two";
        long rest = days % 100;
        if (rest >= 3 && rest <= 10) return "few";
        return rest >= 11 ? "many" : "hundreds";
    }
}
