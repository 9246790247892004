/// The page around every page: frame, languages and their direction, menu, form components, errors.
/// Also says how routes declare who may use them.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
package ruche.shell;
