/// Cells, people, sign-in, roles and who may pass where; also that an act sent twice acts once.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "shell", "record"})
package ruche.accounts;
