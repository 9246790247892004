/// Tests of the whole house, and what several of them share.
@org.jspecify.annotations.NullMarked
package ruche;
