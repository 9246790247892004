/// Which ideas are one: candidates by an inverted index, a small model over what a pair shares, a reason for each.
@org.jspecify.annotations.NullMarked
package ruche.engine.text.twins;
