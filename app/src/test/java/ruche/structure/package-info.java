/// The house's own rules, each failing when it selects nothing.
@org.jspecify.annotations.NullMarked
package ruche.structure;
