/// Tests: sentences about the programme.
@org.jspecify.annotations.NullMarked
package ruche;
