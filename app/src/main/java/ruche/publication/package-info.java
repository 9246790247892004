/// Documents for people outside the program: the cell's report, sheets for the services, registers.
/// Called by no other module. PDFs are set by Typst (see [Typesetter]), workbooks are streamed.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "record",
            "territory",
            "accounts",
            "search",
            "actors",
            "notices",
            "strategy",
            "meetings",
            "ideas",
            "appraisal"
        })
package ruche.publication;
