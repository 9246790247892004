/// One search over what the modules let be found: ideas, actors, meetings, programmes and documents, in all languages.
/// The index lies in the data folder, may be thrown away, and is caught up from the record; each module says through a
/// [ruche.search.Findable] what its records are called, what they say and who may find them.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "shell", "record", "territory", "accounts", "glossary"})
package ruche.search;
