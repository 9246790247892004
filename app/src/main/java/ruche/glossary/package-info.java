/// The words by which a cell’s texts are read: the glossary that comes with the program, what the cell adds to it, and
/// what confirmed twins let it propose. [Glossaries] says for all others which glossary a cell has.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "shell", "record", "territory", "accounts", "learning"})
package ruche.glossary;
