/// Long work in the background: with progress that can be left and found again, going on after a restart.
/// Other modules bring the work as beans of `JobWork` and start it through `Jobs`.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "shell"})
package ruche.jobs;
