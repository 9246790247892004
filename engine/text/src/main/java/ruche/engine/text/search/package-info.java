/// One search over the records of an installation in all its languages: what is asked in Arabic, Darija or French finds
/// what is written in the others. The index is disposable: it is made anew from the records, and remembers how far in
/// their log of changes it has come. It knows nothing of where the records are kept.
@org.jspecify.annotations.NullMarked
package ruche.engine.text.search;
