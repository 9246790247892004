/// Words that every module shares: sums of money, periods, bilingual names, refusals, ids.
/// Calls nothing.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package ruche.kernel;
