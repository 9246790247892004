/// Pages and loaders that join several features: a cell's home, today's work, whole cycles from files.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "record",
            "jobs",
            "territory",
            "accounts",
            "sheets",
            "actors",
            "strategy",
            "meetings",
            "ideas",
            "appraisal"
        })
package ruche.portal;
