/// Project ideas: intake by form and import, scrutiny with messages back, classification, merging with undo,
/// withdrawal, and the public page that shows an idea's whole life under one number.
/// Later stages (opinions, decisions) call [Ideas#advance] and [Ideas#tell].
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "record",
            "jobs",
            "territory",
            "accounts",
            "search",
            "notices",
            "learning",
            "glossary",
            "sheets",
            "actors",
            "strategy",
            "meetings"
        })
package ruche.ideas;
