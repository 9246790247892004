/// The registry of those who act in a territory: associations, cooperatives, services, communes and others.
/// Everybody reads it; agents keep it.
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
            "sheets",
            "search"
        })
package ruche.actors;
