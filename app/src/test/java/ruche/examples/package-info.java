/// The example cycles: builds their sheets from text, and checks that their files hold together.
@org.jspecify.annotations.NullMarked
package ruche.examples;
