/// The command line: everything the program does without a browser, with exit codes and messages fit for
/// scripts. Called by none.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "jobs",
            "accounts",
            "search",
            "sheets",
            "actors",
            "strategy",
            "portal",
            "publication"
        })
package ruche.cli;
