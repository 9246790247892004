/// Places from the region to the douar, by official code, with every spelling under which they are met.
/// The same for all cells; lists of other provinces come in as files.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "shell", "record", "accounts", "sheets"})
package ruche.territory;
