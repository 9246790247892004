/// To which class a text belongs: from the glossary at first, then from what persons decide.
@org.jspecify.annotations.NullMarked
package ruche.engine.text.classes;
