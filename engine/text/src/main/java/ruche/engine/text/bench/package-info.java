/// Measures the library on labelled texts: `ruche bench text`.
@org.jspecify.annotations.NullMarked
package ruche.engine.text.bench;
