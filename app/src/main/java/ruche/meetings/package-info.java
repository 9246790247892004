/// Meetings of a cycle, who took part in them, and what they recommended and decided.
/// The table of who took part is derived from the attendance, never written down.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "record",
            "territory",
            "accounts",
            "search",
            "notices",
            "actors",
            "strategy",
            "sheets"
        })
package ruche.meetings;
