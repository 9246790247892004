/// What the program says to people: one outbox for mail, SMS, the inbox in the pages and paper. Each message goes once,
/// whatever falls over in between, and staff can show when it went, which way and what the server answered.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "shell", "record", "jobs", "accounts"})
package ruche.notices;
