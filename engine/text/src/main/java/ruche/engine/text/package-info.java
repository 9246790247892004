/// Arabic, Darija and French text brought to one form, so that spellings can be compared.
@org.jspecify.annotations.NullMarked
package ruche.engine.text;
