/// Which programmes, calls and funds could meet an idea, and which ideas would fill them.
@org.jspecify.annotations.NullMarked
package ruche.engine.text.convergence;
