/// Long work in the background, with its progress: it can be left and found again, and goes on after a restart.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "shell"})
package ruche.jobs;
