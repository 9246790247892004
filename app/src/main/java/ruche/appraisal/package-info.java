/// What the services say of the ideas, where an idea meets a sector programme, and what the committee decides:
/// opinions, convergence and the retained list.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "record",
            "jobs",
            "territory",
            "accounts",
            "notices",
            "learning",
            "glossary",
            "actors",
            "strategy",
            "meetings",
            "ideas"
        })
package ruche.appraisal;
