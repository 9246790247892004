package ruche.shell;

import ruche.kernel.Lang;

/// Days in words, as Arabic counts them: one, two, few, many; beyond a year in years and months.
final class Lasting {
    private static final long HUNDREDTHS_IN_A_MONTH = 3044;

    private Lasting() {}

    /// @param days whole days; below one is today
    static String of(Words words, Lang lang, long days) {
        if (days < 1) return words.say(lang, "shell.days-none");
        long months = days * 100 / HUNDREDTHS_IN_A_MONTH;
        if (months < 12) return words.say(lang, "shell.days-" + form(days), new Writing(lang).number(days));
        var years = words.say(lang, "shell.days-years", months / 12);
        if (months % 12 == 0) return years;
        return words.say(lang, "shell.days-years-months", years, words.say(lang, "shell.days-months", months % 12));
    }

    private static String form(long days) {
        if (days <= 2) return days == 1 ? "one" : "two";
        long rest = days % 100;
        if (rest >= 3 && rest <= 10) return "few";
        return rest >= 11 ? "many" : "hundreds";
    }
}
