/// Sheets as people really make them, read into a neutral grid and turned into a plan, row by row, of what an import
/// would make, what it would leave and why.
///
/// The module knows no ideas and no actors: the caller describes what it wants in a [ruche.sheets.Target], with its
/// own labels in each language.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "shell", "jobs", "record", "accounts"})
package ruche.sheets;
