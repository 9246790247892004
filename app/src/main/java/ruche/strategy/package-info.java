/// What frames the ideas: cycles with their axes and checklist, the cell's work programme, and the sector
/// programmes that can meet an idea.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "shell", "record", "territory", "accounts", "search", "actors"})
package ruche.strategy;
