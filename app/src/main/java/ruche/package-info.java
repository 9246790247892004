/// Ruche: from what is asked in a workshop to the funded, monitored project.
@org.jspecify.annotations.NullMarked
package ruche;
