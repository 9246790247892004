/// The database: PostgreSQL brought along and run by the program itself, or an existing server.
/// Checks at start that an acknowledged write survives a crash.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
package ruche.database;
